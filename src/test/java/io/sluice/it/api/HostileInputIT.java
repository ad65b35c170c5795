package io.sluice.it.api;

import static io.sluice.it.world.Installation.daysAgo;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.clevertap.HostileRecords;
import io.sluice.export.job.slice.CleverTapStub;
import io.sluice.it.world.Api;
import io.sluice.it.world.Delivered;
import io.sluice.it.world.ExportRequest;
import io.sluice.it.world.Installation;
import io.sluice.it.world.RunView;
import io.sluice.sandbox.data.SandboxData;
import io.sluice.sandbox.segment.SegmentSandbox;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The shipped WAR between records, answers and requests that are built to break it. */
class HostileInputIT {
  private static final long SEED = 20_261_125;
  private static final int PAGES = 20;
  private static final int RECORDS_A_PAGE = 150;

  private static CleverTapStub cleverTap;
  private static Installation installation;
  private static Api api;

  @BeforeAll
  static void start() {
    cleverTap = new CleverTapStub();
    installation =
        Installation.start(
            "hostile",
            SandboxData.empty(),
            Path.of(System.getProperty("java.home")),
            Map.of("SLUICE_CLEVERTAP_URL", cleverTap.url()));
    api = installation.api();
  }

  @AfterAll
  static void end() {
    if (installation != null) {
      installation.close();
    }
    cleverTap.close();
  }

  @Test
  void everyHostileRecordIsSentOrRejectedAndTheRunEnds() throws Exception {
    List<String> records = hostileChain();
    String written = "{\"status\":\"success\",\"count\":" + records.size() + "}";
    cleverTap.on(CleverTapStub.COUNT, written).on(CleverTapStub.CHECK, written);
    long partner =
        installation.partner(installation.account(), SegmentSandbox.US_WRITE_KEY, "US", Map.of());
    long export =
        api.createExport(ExportRequest.of(partner, daysAgo(1), daysAgo(1), "App Launched"));

    RunView run = api.run(api.awaitDone(export).lastRun().id());

    assertThat(run.read()).isEqualTo(records.size()).isEqualTo(run.counted());
    assertThat(run.sent() + run.rejected()).isEqualTo(records.size());
    assertThat(run.skipped()).isZero();
    assertThat(run.cause()).isEqualTo("IDENTICAL");
    Delivered.stored(installation.segment(), SegmentSandbox.US_WRITE_KEY, run.sent());
    keptAsTheyWere(run, records);
    rejectedAgainWhenNothingIsFixed(run);
  }

  /** A chain with answers in it that are no pages, each followed by the page. */
  private static List<String> hostileChain() {
    HostileRecords hostile = new HostileRecords(SEED);
    List<String> all = new ArrayList<>();
    cleverTap.on(CleverTapStub.OPEN, CleverTapStub.cursor("c0"));
    for (int page = 0; page < PAGES; page++) {
      List<String> records =
          new ArrayList<>(Stream.generate(hostile::next).limit(RECORDS_A_PAGE).toList());
      if (page == PAGES / 2) {
        records.add(
            "{\"profile\":{\"objectId\":\"o\"},\"ts\":20261120101500,\"event_props\":{\"a\":\""
                + "x".repeat(10 << 20)
                + "\"}}");
      }
      all.addAll(records);
      String next = page == PAGES - 1 ? null : "c" + (page + 1);
      String whole = new String(HostileRecords.page(records, next), StandardCharsets.UTF_8);
      cleverTap.on("c" + page, answers(page, whole));
    }
    return all;
  }

  private static String[] answers(int page, String whole) {
    return switch (page) {
      case 3 -> new String[] {"<html>Bad Gateway</html>", whole};
      case 5 -> new String[] {whole.substring(0, whole.length() / 2), whole};
      case 7 -> new String[] {"{\"status\":\"success\",\"records\":{}}", whole};
      case 9 -> new String[] {"[".repeat(100_000), whole};
      default -> new String[] {whole};
    };
  }

  private static void keptAsTheyWere(RunView run, List<String> records) throws Exception {
    String lines =
        api.expect(200, api.request().get("/api/v1/runs/" + run.id() + "/rejections.ndjson"))
            .asString();
    Map<String, Integer> left = new HashMap<>();
    records.forEach(record -> left.merge(storable(record), 1, Integer::sum));
    int kept = 0;
    for (String line : lines.lines().toList()) {
      JsonNode rejection = Api.JSON.readTree(line);
      String payload = rejection.path("payload").asText();
      assertThat(left.merge(payload, -1, Integer::sum))
          .as("times that it is left: %.300s", payload)
          .isNotNegative();
      assertThat(rejection.path("reason").asText()).isNotBlank();
      kept++;
    }
    assertThat(kept).isEqualTo((int) run.rejected());
  }

  /** No database holds a NUL: it is kept as JSON spells it. */
  private static String storable(String record) {
    return record.replace("\0", "\\u0000");
  }

  private static void rejectedAgainWhenNothingIsFixed(RunView run) {
    String path = "/api/v1/runs/" + run.id() + "/rejections/replay";
    long id = Api.read(api.expect(202, api.request().post(path)), RunView.class).id();
    RunView replay =
        Awaitility.await("the replay to be done")
            .atMost(Duration.ofMinutes(2))
            .pollInterval(Duration.ofMillis(200))
            .until(() -> api.run(id), found -> found.status().equals("DONE"));
    assertThat(replay.read()).isEqualTo(run.rejected());
    assertThat(replay.sent() + replay.rejected()).isEqualTo(replay.read());
    assertThat(replay.rejected()).as("all but those with a NUL, which is JSON now").isPositive();
  }

  @Test
  void noRequestIsAnErrorOfTheServer() {
    HostileRequests requests = new HostileRequests(api);

    requests.sendAll();

    assertThat(requests.sent()).as("requests").isGreaterThan(1_000);
    assertThat(requests.refused()).as("that were refused").isGreaterThan(500);
    assertThat(requests.faults()).isEmpty();
    assertThat(api.isReady()).as("ready after all of them").isTrue();
  }
}
