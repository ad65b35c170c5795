package io.sluice.export.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.export.DayRange;
import io.sluice.export.Samples;
import io.sluice.run.Run;
import io.sluice.run.RunKind;
import io.sluice.run.RunRepository;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From which day on the ledger is kept when a run is done. */
class LedgerNeedTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private final LedgerNeed need = new LedgerNeed();
  private DayRange lastDone;
  private LocalDate unfinishedFrom;
  private Run run;

  @BeforeEach
  void inject() {
    need.runs = new Runs();
    need.clock = Clock.fixed(Samples.NOW, ZoneOffset.UTC);
  }

  @Test
  void afterAScheduledRunTheLookBackIsKept() {
    run = run(RunKind.SCHEDULED, 20, 0);

    assertThat(need.from(9)).isEqualTo(TODAY.minusDays(1));
  }

  @Test
  void aBackfillForgetsNothingThatTheNextScheduledRunReads() {
    run = run(RunKind.BACKFILL, 20, 10);
    lastDone = new DayRange(TODAY.minusDays(40), TODAY.minusDays(30));

    assertThat(need.from(9)).isEqualTo(TODAY.minusDays(31));
  }

  @Test
  void aBackfillBeforeAnyScheduledRunWasDoneForgetsNothingFromTheStartDateOn() {
    run = run(RunKind.BACKFILL, 20, 10);

    assertThat(need.from(9)).isBeforeOrEqualTo(TODAY.minusDays(15));
  }

  @Test
  void theDaysOfAnotherRunThatMayStillGoOnAreKept() {
    run = run(RunKind.SCHEDULED, 2, 0);
    unfinishedFrom = TODAY.minusDays(40);

    assertThat(need.from(9)).isEqualTo(TODAY.minusDays(40));
  }

  @Test
  void anotherRunThatReadsLaterDaysChangesNothing() {
    run = run(RunKind.SCHEDULED, 2, 0);
    unfinishedFrom = TODAY;

    assertThat(need.from(9)).isEqualTo(TODAY.minusDays(1));
  }

  private static Run run(RunKind kind, int firstDaysAgo, int lastDaysAgo) {
    return Samples.run(
        9,
        Samples.recurring(4, TODAY.minusDays(15)),
        kind,
        new DayRange(TODAY.minusDays(firstDaysAgo), TODAY.minusDays(lastDaysAgo)));
  }

  private final class Runs extends RunRepository {
    @Override
    public Optional<Run> find(long id) {
      return Optional.of(run);
    }

    @Override
    public Optional<LocalDate> firstDayUnfinished(Run other, Instant createdSince) {
      assertThat(createdSince).isEqualTo(Samples.NOW.minus(Duration.ofDays(60)));
      return Optional.ofNullable(unfinishedFrom);
    }

    @Override
    public Optional<DayRange> lastDaysDone(long exportId) {
      return Optional.ofNullable(lastDone);
    }
  }
}
