package io.sluice.it.bench;

import static io.sluice.it.world.Installation.daysAgo;

import io.sluice.it.world.Delivered;
import io.sluice.it.world.ExportRequest;
import io.sluice.it.world.ExportView;
import io.sluice.it.world.Installation;
import io.sluice.it.world.RunView;
import io.sluice.sandbox.data.SandboxData;
import io.sluice.sandbox.http.FaultRule;
import io.sluice.sandbox.segment.SegmentFault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Prints how many events a second one run of four slices delivers while Segment takes 50 ms for
 * each answer, from the run's start to its end. With another WAR to compare with, both servers run
 * side by side and take turns, so that what else the machine does hits both:
 *
 * <pre>
 * mvn -Pbench -DskipTests package -Dbench=io.sluice.it.bench.SlowSegmentBenchmark \
 *     -Dbench.before=/path/of/the/other/sluice.war
 * </pre>
 *
 * <p>{@code -Dbench.rounds} (4), {@code -Dbench.records} of a slice (100,000) and {@code
 * -Dbench.delay} of Segment in milliseconds (50) may be given. Every server has a round to warm up,
 * which does not count.
 */
public final class SlowSegmentBenchmark {

  private static final String WAR = "sluice.war";
  private static final int SLICES = 4;
  private static final int ROUNDS = Integer.getInteger("bench.rounds", 4);
  private static final int RECORDS = Integer.getInteger("bench.records", 100_000);
  private static final int DELAY_MILLIS = Integer.getInteger("bench.delay", 50);
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final String name;
  private final Installation installation;
  private final long partner;
  private final List<Double> perSecond = new ArrayList<>();

  private SlowSegmentBenchmark(String name, Installation installation) {
    this.name = name;
    this.installation = installation;
    this.partner = installation.partner();
  }

  public static void main(String[] args) {
    String before = System.getProperty("bench.before");
    try (Installation now = start(System.getProperty(WAR));
        Installation other = before == null ? null : start(before)) {
      List<SlowSegmentBenchmark> all = new ArrayList<>();
      if (other != null) {
        all.add(new SlowSegmentBenchmark("before", other));
      }
      all.add(new SlowSegmentBenchmark("now", now));
      all.forEach(SlowSegmentBenchmark::measure);
      all.forEach(one -> one.perSecond.clear());
      for (int round = 0; round < ROUNDS; round++) {
        all.forEach(SlowSegmentBenchmark::measure);
      }
      all.forEach(SlowSegmentBenchmark::summary);
      if (other != null) {
        System.out.printf("%.2f times as fast%n", all.get(1).median() / all.get(0).median());
      }
    }
  }

  private static Installation start(String war) {
    String ofBuild = System.getProperty(WAR);
    System.setProperty(WAR, war);
    try {
      return Installation.start(
          "bench",
          SandboxData.empty().withUsers(20_000).withEvent("App Launched", RECORDS),
          Path.of(System.getProperty("java.home")),
          Map.of());
    } finally {
      System.setProperty(WAR, ofBuild);
    }
  }

  private void measure() {
    installation.segment().clear();
    installation
        .segment()
        .faults()
        .set(SegmentFault.DELAY, FaultRule.sometimes(1, 1).value(DELAY_MILLIS));
    long export =
        installation
            .api()
            .createExport(ExportRequest.of(partner, daysAgo(SLICES), daysAgo(1), "App Launched"));
    ExportView done = installation.api().await(export, "DONE", LONGEST);
    Delivered.completely(installation, done, (long) SLICES * RECORDS);
    RunView run = done.lastRun();
    double seconds = Duration.between(run.startedAt(), run.endedAt()).toMillis() / 1e3;
    perSecond.add(run.sent() / seconds);
    System.out.printf(
        "%-6s %,9.0f events/s (%,d events, %,d requests, %.1f s)%n",
        name, run.sent() / seconds, run.sent(), run.requests(), seconds);
  }

  private double median() {
    List<Double> sorted = perSecond.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  private void summary() {
    System.out.printf(
        "%-6s median %,9.0f events/s of %d rounds, %,.0f to %,.0f%n",
        name,
        median(),
        perSecond.size(),
        perSecond.stream().min(Double::compare).orElseThrow(),
        perSecond.stream().max(Double::compare).orElseThrow());
  }
}
