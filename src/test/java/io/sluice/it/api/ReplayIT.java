package io.sluice.it.api;

import static io.sluice.it.world.Installation.daysAgo;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import io.sluice.it.world.Api;
import io.sluice.it.world.Delivered;
import io.sluice.it.world.ExportRequest;
import io.sluice.it.world.Installation;
import io.sluice.it.world.RejectionView;
import io.sluice.it.world.RunView;
import io.sluice.it.world.SliceView;
import io.sluice.sandbox.data.SandboxData;
import io.sluice.sandbox.http.FaultRule;
import io.sluice.sandbox.segment.SegmentFault;
import io.sluice.sandbox.segment.SegmentSandbox;
import io.sluice.sandbox.segment.StoredMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rejections are found, downloaded, and delivered once what was wrong is right. */
class ReplayIT {
  private static final String[] EVENTS = {"App Launched", "Charged"};
  private static final int RECORDS = 40_000;

  private static Installation installation;

  private SegmentSandbox segment;
  private Api api;

  @BeforeAll
  static void start() {
    installation =
        Installation.start(
            "replay",
            SandboxData.empty()
                .withUsers(3_000)
                .withDuplicateOneIn(20)
                .withEvent(EVENTS[0], RECORDS / 2)
                .withEvent(EVENTS[1], RECORDS / 2));
  }

  @AfterAll
  static void end() {
    if (installation != null) {
      installation.close();
    }
  }

  @BeforeEach
  void reset() {
    installation.reset();
    segment = installation.segment();
    segment.keepMessages(true);
    api = installation.api();
  }

  @Test
  void rejectionsAreListedFilteredAndDownloaded() throws Exception {
    RunView run = withoutAnonymous(partner("REJECT"));
    String path = "/api/v1/runs/" + run.id() + "/rejections";

    String charged = "?event=Charged&reason=no_user_id&day=" + daysAgo(1);
    long some = Api.tree(api.request().get(path + charged)).path("total").asLong();
    assertThat(some).isPositive().isLessThan(run.rejected());
    for (String none : List.of("?event=charged", "?reason=x", "?day=" + daysAgo(3))) {
      assertThat(Api.tree(api.expect(200, api.request().get(path + none))).path("total").asLong())
          .as(none)
          .isZero();
    }
    Response download = api.expect(200, api.request().get(path + ".ndjson"));
    assertThat(download.contentType()).startsWith("application/x-ndjson");
    List<String> lines = download.asString().lines().toList();
    assertThat(lines).hasSize((int) run.rejected());
    JsonNode first = Api.tree(api.request().get(path)).path("items").get(0);
    assertThat(Api.JSON.readTree(lines.get(0))).isEqualTo(first);
    assertThat(api.request().get(path + ".ndjson" + charged).asString().lines())
        .hasSize((int) some);
    api.expect(404, api.request().get("/api/v1/runs/999999/rejections.ndjson"));
  }

  @Test
  void replayAfterAFixDeliversEachOnceUnderItsOwnIdAcrossCrashes() {
    long partner = partner("REJECT");
    RunView run = withoutAnonymous(partner);
    assertThat(run.rejected()).as("more than two chunks").isGreaterThan(5_000);
    assertThat(run.statusReason()).isEqualTo("DONE with " + run.rejected() + " rejections");
    Map<String, RejectionView> rejections =
        api.rejections(run.id()).stream()
            .collect(Collectors.toMap(RejectionView::messageId, Function.identity()));
    fix(partner);
    segment.faults().set(SegmentFault.DELAY, FaultRule.sometimes(1, 1).value(300));

    RunView replay = replay(run.id());
    assertThat(replay.kind()).isEqualTo("REPLAY");
    assertThat(replay.replayOf()).isEqualTo(run.id());
    conflict(run.id(), "Run " + replay.id());
    for (int crash = 1; crash <= 2; crash++) {
      awaitStored(run.sent() + crash * 1_200);
      installation.server().kill();
      installation.server().start();
      api = installation.api();
    }
    segment.faults().clear();
    RunView done = await(replay.id(), "DONE");

    assertThat(done.read()).isEqualTo(run.rejected());
    assertThat(done.sent()).isEqualTo(run.rejected());
    assertThat(done.rejected()).isZero();
    Delivered.stored(segment, SegmentSandbox.US_WRITE_KEY, RECORDS);
    List<String> stored = segment.messages().stream().map(StoredMessage::messageId).toList();
    assertThat(stored).containsAll(rejections.keySet());
    RunView after = api.run(run.id());
    assertThat(after.replayed()).isEqualTo(run.rejected());
    assertThat(after.statusReason()).endsWith(run.rejected() + " sent by replays");
    assertThat(api.rejections(run.id()))
        .allMatch(one -> one.outcome().equals("SENT") && one.replay() == replay.id());
    conflict(run.id(), "Run " + run.id() + " has 0 such rejections");
  }

  @Test
  void replayIsStoppedAndRestartedAndCanBeFiltered() {
    long partner = partner("REJECT");
    RunView run = withoutAnonymous(partner);
    fix(partner);
    segment.faults().set(SegmentFault.DELAY, FaultRule.sometimes(1, 1).value(400));
    RunView replay = replay(run.id(), "?event=Charged");
    awaitStored(run.sent() + 1);
    api.stop(run.export());
    RunView stopped = await(replay.id(), "STOPPED");
    segment.faults().clear();
    api.restart(run.export());
    RunView done = await(replay.id(), "DONE");

    assertThat(stopped.sent()).isLessThan(done.sent());
    assertThat(api.slices(done.id())).extracting(SliceView::event).containsOnly("Charged");
    long charged = done.sent();
    RunView rest = await(replay(run.id()).id(), "DONE");
    assertThat(charged + rest.sent()).isEqualTo(run.rejected());
    Delivered.stored(segment, SegmentSandbox.US_WRITE_KEY, RECORDS);
    assertThat(segment.stats().duplicates()).isZero();
  }

  @Test
  void whatSegmentRefusesAgainWaitsForTheNextReplay() {
    segment.refuseWhen(id -> id.hashCode() % 2_000 == 0);
    RunView run = run(partner("SEND"));
    assertThat(run.rejected()).isPositive();
    assertThat(api.rejections(run.id()))
        .hasSize((int) run.rejected())
        .allMatch(one -> one.reason().equals("refused_by_segment"));

    RunView vain = await(replay(run.id()).id(), "DONE");
    assertThat(vain.sent()).isZero();
    assertThat(vain.rejected()).isEqualTo(run.rejected());
    assertThat(api.rejections(vain.id())).hasSize((int) run.rejected());

    segment.refuseWhen(id -> false);
    RunView second = await(replay(run.id()).id(), "DONE");
    assertThat(second.sent()).isEqualTo(run.rejected());
    assertThat(api.run(run.id()).replayed()).isEqualTo(run.rejected());
    Delivered.stored(segment, SegmentSandbox.US_WRITE_KEY, RECORDS);
    conflict(run.id(), "has 0 such rejections");
  }

  @Test
  void countsStandBesideEachOtherWithTheCauseOfTheirDifference() {
    RunView same = run(partner("SEND"));
    assertThat(same.difference()).isZero();
    assertThat(same.cause()).isEqualTo("IDENTICAL");
    assertThat(api.slices(same.id())).allMatch(slice -> slice.cause().equals("IDENTICAL"));
    RunView replayless = api.runs(same.export()).get(0);
    assertThat(replayless.difference()).as("in the list").isZero();
  }

  private long partner(String withoutUserId) {
    return installation.partner(
        installation.account(),
        SegmentSandbox.US_WRITE_KEY,
        "US",
        Map.of("withoutUserId", withoutUserId));
  }

  private void fix(long partner) {
    JsonNode now = Api.tree(api.request().get("/api/v1/partners/" + partner));
    api.expect(
        200,
        api.put(
            "/api/v1/partners/" + partner,
            Map.of("nickname", now.path("nickname").asText(), "withoutUserId", "SEND")));
  }

  private RunView withoutAnonymous(long partner) {
    RunView run = run(partner);
    assertThat(run.rejected()).isPositive();
    assertThat(run.sent() + run.rejected()).isEqualTo(RECORDS).isEqualTo(run.counted());
    return run;
  }

  private RunView run(long partner) {
    long export = api.createExport(ExportRequest.of(partner, daysAgo(1), daysAgo(1), EVENTS));
    return api.run(api.awaitDone(export).lastRun().id());
  }

  private RunView replay(long runId) {
    return replay(runId, "");
  }

  private RunView replay(long runId, String query) {
    Response started =
        api.expect(202, api.request().post("/api/v1/runs/" + runId + "/rejections/replay" + query));
    RunView replay = Api.read(started, RunView.class);
    assertThat(started.header("Location")).endsWith("/api/v1/runs/" + replay.id());
    return replay;
  }

  private void conflict(long runId, String said) {
    Response refused = api.request().post("/api/v1/runs/" + runId + "/rejections/replay");
    assertThat(Api.tree(api.expect(409, refused)).path("detail").asText()).contains(said);
  }

  private void awaitStored(long messages) {
    Awaitility.await(messages + " messages at Segment; log: " + installation.server().log())
        .atMost(Duration.ofMinutes(3))
        .pollInterval(Duration.ofMillis(20))
        .until(
            () -> segment.source(SegmentSandbox.US_WRITE_KEY).distinct(),
            stored -> stored >= messages);
  }

  private RunView await(long runId, String status) {
    return Awaitility.await("Run " + runId + " to be " + status)
        .atMost(Duration.ofMinutes(3))
        .pollInterval(Duration.ofMillis(200))
        .until(() -> api.run(runId), run -> run.status().equals(status));
  }
}
