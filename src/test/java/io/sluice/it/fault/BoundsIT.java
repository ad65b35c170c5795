package io.sluice.it.fault;

import static io.sluice.it.world.Installation.daysAgo;
import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.it.world.Api;
import io.sluice.it.world.Delivered;
import io.sluice.it.world.ExportRequest;
import io.sluice.it.world.ExportView;
import io.sluice.it.world.Installation;
import io.sluice.it.world.RunView;
import io.sluice.sandbox.clevertap.CleverTapFault;
import io.sluice.sandbox.data.FlawShares;
import io.sluice.sandbox.data.SandboxData;
import io.sluice.sandbox.http.FaultRule;
import io.sluice.sandbox.segment.SegmentFault;
import io.sluice.sandbox.segment.SegmentSandbox;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever the services do, memory, threads, connections and the log stay within bounds. */
@Tag("large")
class BoundsIT {
  private static final long MEGABYTE = 1024 * 1024;
  private static final Map<String, String> SMALL_HEAP = Map.of("_JAVA_OPTIONS", "-Xmx400m");

  private Installation installation;

  @AfterEach
  void end() {
    if (installation != null) {
      installation.close();
    }
  }

  @Test
  void pagesOfFiftyMegabytesFitIntoTheHeap() {
    start("large-pages", SandboxData.empty().withEvent("Searched", 12_000), Map.of());
    installation
        .clevertap()
        .faults()
        .set(CleverTapFault.LARGE_PAGE, FaultRule.sometimes(1, 1).value(50 * MEGABYTE));

    ExportView done = run(daysAgo(2), "Searched");

    Delivered.completely(installation, done, 24_000);
    assertThat(new ProcessGauge(installation.server()).heapAfterCollection())
        .as("heap that stays in use")
        .isLessThan(200 * MEGABYTE);
    noErrorOfMemory();
  }

  @Test
  void rejectionsOfAnySizeFitIntoASmallHeap() {
    int records = 1_200;
    SandboxData data =
        SandboxData.empty().withEvent("Searched", records).withFlaws(new FlawShares(0, 0, 1));
    start("large-rejections", data, SMALL_HEAP);

    ExportView done = run(daysAgo(6), "Searched");

    assertThat(done.lastRun().rejected()).isEqualTo(6L * records).isEqualTo(done.lastRun().read());
    noErrorOfMemory();
  }

  @Test
  void aSegmentThatAnswersAfterAMinuteHoldsUpNothingElse() {
    start(
        "slow-segment",
        SandboxData.empty().withEvent("Searched", 3_000).withEvent("Charged", 3_000),
        Map.of("_JAVA_OPTIONS", "-Xmx256m", "SLUICE_SEGMENT_LONGEST_PAUSE", "PT1S"));
    installation.segment().faults().set(SegmentFault.DELAY, slow());
    ProcessGauge gauge = new ProcessGauge(installation.server());
    long threads = gauge.threads();
    List<Long> exports = new ArrayList<>();
    long partner = installation.partner();
    for (int i = 0; i < 20; i++) {
      exports.add(
          installation
              .api()
              .createExport(
                  ExportRequest.of(partner, daysAgo(3), daysAgo(1), "Searched", "Charged")));
    }
    Awaitility.await("the slow answers to be met")
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                installation.segment().faults().struck().getOrDefault(SegmentFault.DELAY, 0L) > 6);

    assertThat(gauge.threads()).as("threads, %d before", threads).isLessThan(threads + 60);
    assertThat(gauge.sockets()).as("sockets").isLessThan(100);
    assertThat(installation.api().isReady()).as("ready").isTrue();
    Duration left = installation.server().stop();
    assertThat(left).as("time to leave in full swing").isLessThan(Duration.ofSeconds(20));

    installation.segment().faults().clear();
    installation.server().start();
    for (long export : exports) {
      RunView run = installation.api().awaitDone(export).lastRun();
      assertThat(run.sent()).as("sent of %s", run).isEqualTo(18_000);
    }
    Delivered.stored(installation.segment(), SegmentSandbox.US_WRITE_KEY, 18_000);
    noErrorOfMemory();
  }

  @Test
  void anOutageDoesNotFillTheLog() throws IOException {
    start(
        "long-outage",
        SandboxData.empty().withEvent("Searched", 3_000),
        Map.of("SLUICE_SEGMENT_LONGEST_PAUSE", "PT0.1S", "SLUICE_RUN_LONGEST_PAUSE", "PT5S"));
    installation.segment().faults().set(SegmentFault.HTTP_503, FaultRule.sometimes(1, 1));
    Api api = installation.api();
    long partner = installation.partner();
    long export = 0;
    for (int i = 0; i < 6; i++) {
      export = api.createExport(ExportRequest.of(partner, daysAgo(3), daysAgo(1), "Searched"));
    }
    long before = Files.size(installation.server().log());
    awaitRequests(300);

    long each = (Files.size(installation.server().log()) - before) / 300;
    assertThat(each).as("bytes of log for a request that was not taken").isLessThan(1_500);
    ExportView waiting = api.export(export);
    Awaitility.await("an export that waits, and says for what and until when")
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> {
              RunView run = api.export(waiting.id()).lastRun();
              assertThat(run.status()).isEqualTo("PENDING");
              assertThat(run.nextTryAt()).isNotNull();
              assertThat(run.statusReason()).contains("Segment").contains("HTTP 503");
            });
  }

  private void awaitRequests(long more) {
    long wanted = struck() + more;
    Awaitility.await(more + " more requests to Segment")
        .atMost(Duration.ofMinutes(2))
        .until(() -> struck() >= wanted);
  }

  private long struck() {
    return installation.segment().faults().struck().getOrDefault(SegmentFault.HTTP_503, 0L);
  }

  private static FaultRule slow() {
    return FaultRule.sometimes(1, 1).value(Duration.ofSeconds(60).toMillis());
  }

  private void start(String name, SandboxData data, Map<String, String> more) {
    Path jdk = Path.of(System.getProperty("java.home"));
    installation = Installation.start(name, data, jdk, more);
  }

  private ExportView run(LocalDate from, String event) {
    Api api = installation.api();
    long id = api.createExport(ExportRequest.of(installation.partner(), from, daysAgo(1), event));
    return api.awaitDone(id);
  }

  private void noErrorOfMemory() {
    for (Path log : installation.server().logs()) {
      assertThat(log).content(StandardCharsets.ISO_8859_1).doesNotContain("OutOfMemoryError");
    }
  }
}
