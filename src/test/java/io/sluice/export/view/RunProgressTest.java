package io.sluice.export.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.export.ExportStatus;
import io.sluice.run.Counts;
import io.sluice.run.RunKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RunProgressTest {

  private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");

  @Test
  void rateIsWhatWasSettledBetweenTwoLooks() {
    RunProgress.Look earlier = new RunProgress.Look(START, 1_000);
    RunProgress progress = RunProgress.of(run(ExportStatus.RUNNING, 6_000), earlier, at(2));
    assertThat(progress.eventsPerSecond()).isEqualTo(2_500);
  }

  @Test
  void slicesThatAreLeftTakeAsLongAsThoseThatAreDone() {
    RunProgress progress = RunProgress.of(run(ExportStatus.RUNNING, 6_000), null, at(60));
    assertThat(progress.percent()).isEqualTo(25);
    assertThat(progress.left()).isEqualTo(Duration.ofMinutes(3));
    assertThat(progress.eventsPerSecond()).isZero();
  }

  @Test
  void endedRunHasNeitherRateNorTimeLeft() {
    RunProgress.Look earlier = new RunProgress.Look(START, 0);
    RunProgress progress = RunProgress.of(run(ExportStatus.DONE, 6_000), earlier, at(2));
    assertThat(progress.eventsPerSecond()).isZero();
    assertThat(progress.left()).isNull();
  }

  private static Instant at(int second) {
    return START.plusSeconds(second);
  }

  private static RunResponse run(ExportStatus status, long sent) {
    LocalDate day = LocalDate.of(2026, 11, 22);
    return new RunResponse(
        1,
        1,
        RunKind.SCHEDULED,
        null,
        day,
        day,
        status,
        null,
        Counts.ofChunk(sent, 0, 0, 0, 0),
        null,
        0,
        1,
        4,
        START,
        START,
        null,
        null);
  }
}
