package io.sluice.it.export;

import static io.sluice.it.world.Installation.daysAgo;
import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.it.world.Api;
import io.sluice.it.world.Delivered;
import io.sluice.it.world.ExportRequest;
import io.sluice.it.world.ExportView;
import io.sluice.it.world.Installation;
import io.sluice.sandbox.data.SandboxData;
import io.sluice.sandbox.http.FaultRule;
import io.sluice.sandbox.segment.SegmentFault;
import io.sluice.sandbox.segment.SegmentSandbox;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An export that is interrupted, by a user or by a crash, delivers every record exactly once. */
class StopRestartIT {
  private static final String[] EVENTS = {"App Launched", "UTM Visited"};
  private static final int RECORDS = 100_000;

  /** The number of the sandbox's events that fill a batch, and some more. */
  private static final long BATCH = 1_000;

  private static Installation installation;

  private SegmentSandbox segment;

  @BeforeAll
  static void start() {
    installation =
        Installation.start(
            "stop-restart",
            SandboxData.empty()
                .withUsers(5_000)
                .withEvent(EVENTS[0], RECORDS / 4)
                .withEvent(EVENTS[1], RECORDS / 4));
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
  }

  @Test
  void stoppedInTheMiddleAndRestartedSendsEveryRecordOnce() {
    Api api = installation.api();
    long id = slowExport();
    awaitStored(RECORDS / 4);
    api.stop(id);

    ExportView stopped = api.await(id, "STOPPED", Duration.ofSeconds(60));
    long storedThen = segment.source(SegmentSandbox.US_WRITE_KEY).distinct();
    assertThat(stopped.lastRun().sent()).isBetween(1L, RECORDS - 1L).isEqualTo(storedThen);
    assertThat(stopped.lastRun().read()).isEqualTo(stopped.lastRun().sent());

    segment.faults().clear();
    api.restart(id);
    Delivered.completely(installation, api.awaitDone(id), RECORDS);
    assertThat(segment.stats().duplicates()).as("sent again after a clean stop").isZero();
    assertThat(api.runs(id)).as("runs: a restart goes on with the same").hasSize(1);
  }

  @Test
  void conflictsNameTheStateFoundAndTheStateNeeded() {
    Api api = installation.api();
    long id = slowExport();
    awaitStored(1);

    conflict(id, "restart", "Export " + id + " is RUNNING", "STOPPED or FAILED");
    api.stop(id);
    api.await(id, "STOPPED", Duration.ofSeconds(60));
    conflict(id, "stop", "Export " + id + " is STOPPED", "RUNNING or PENDING");

    segment.faults().clear();
    api.restart(id);
    api.awaitDone(id);
    conflict(id, "stop", "Export " + id + " is DONE", "RUNNING or PENDING");
    conflict(id, "restart", "Export " + id + " is DONE", "STOPPED or FAILED");
    Delivered.completely(installation, api.export(id), RECORDS);
  }

  @Test
  void killedSeveralTimesInOneRunSendsEveryRecordOnce() {
    long id = slowExport();
    for (int stored : List.of(1, RECORDS / 3, RECORDS / 3 * 2)) {
      awaitStored(stored);
      installation.server().kill();
      assertThat(segment.source(SegmentSandbox.US_WRITE_KEY).distinct())
          .as("killed in the middle")
          .isLessThan(RECORDS);
      installation.server().start();
    }
    segment.faults().clear();

    ExportView done = installation.api().awaitDone(id);
    Delivered.completely(installation, done, RECORDS);
    assertThat(installation.api().runs(id)).hasSize(1);
  }

  @Test
  void killedWhileStoppingIsStoppedAfterTheStart() {
    long id = slowExport();
    awaitStored(RECORDS / 10);
    installation.api().stop(id);
    installation.server().kill();
    installation.server().start();

    Api api = installation.api();
    api.await(id, "STOPPED", Duration.ofSeconds(90));
    segment.faults().clear();
    api.restart(id);
    Delivered.completely(installation, api.awaitDone(id), RECORDS);
  }

  @Test
  void stopDuringAnOutageOfSegmentIsQuick() {
    segment.faults().set(SegmentFault.HTTP_503, FaultRule.sometimes(1, 1));
    Api api = installation.api();
    long id = api.createExport(request());
    Awaitility.await("Segment's outage to be met")
        .atMost(Duration.ofSeconds(90))
        .until(() -> segment.faults().struck().containsKey(SegmentFault.HTTP_503));

    api.stop(id);
    api.await(id, "STOPPED", Duration.ofSeconds(15));

    segment.faults().clear();
    api.restart(id);
    Delivered.completely(installation, api.awaitDone(id), RECORDS);
  }

  @Test
  void terminatedServerLeavesSoonAndTheNextOneGoesOn() {
    long id = slowExport();
    awaitStored(RECORDS / 4);

    Duration left = installation.server().stop();
    assertThat(left).as("time to leave after SIGTERM").isLessThan(Duration.ofSeconds(20));
    long storedThen = segment.source(SegmentSandbox.US_WRITE_KEY).distinct();
    assertThat(storedThen).isLessThan(RECORDS);

    installation.server().start();
    segment.faults().clear();
    Delivered.completely(installation, installation.api().awaitDone(id), RECORDS);
    assertThat(segment.stats().duplicates())
        .as("sent again, with the same ids, after SIGTERM: a chunk of each of two slices at most")
        .isLessThan(2 * 8 * BATCH);
  }

  /** Segment answers so slowly that there is a middle. */
  private long slowExport() {
    segment.faults().set(SegmentFault.DELAY, FaultRule.sometimes(1, 1).value(250));
    return installation.api().createExport(request());
  }

  private static ExportRequest request() {
    return ExportRequest.of(installation.partner(), daysAgo(2), daysAgo(1), EVENTS);
  }

  private void awaitStored(long messages) {
    Awaitility.await(messages + " messages at Segment; server log: " + installation.server().log())
        .atMost(Duration.ofMinutes(3))
        .pollInterval(Duration.ofMillis(20))
        .until(
            () -> segment.source(SegmentSandbox.US_WRITE_KEY).distinct(),
            stored -> stored >= messages);
  }

  private static void conflict(long id, String action, String found, String needed) {
    Api api = installation.api();
    String detail =
        Api.tree(api.expect(409, api.request().post("/api/v1/exports/" + id + "/" + action)))
            .path("detail")
            .asText();
    assertThat(detail).contains(found).contains(needed);
  }
}
