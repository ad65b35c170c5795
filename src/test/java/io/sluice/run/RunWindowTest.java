package io.sluice.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.export.DayRange;
import io.sluice.export.Export;
import io.sluice.export.Fields;
import io.sluice.export.Samples;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The account's zone is Asia/Kolkata, five and a half hours ahead of the clock's. */
class RunWindowTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final LocalDateTime NOON = TODAY.atTime(12, 0);

  @Test
  void theFirstRunReadsFromTheStartDateToToday() {
    assertThat(recurring(TODAY.minusDays(3), null)).isEqualTo(days(3, 0));
    assertThat(recurring(TODAY, null)).isEqualTo(days(0, 0));
  }

  /** At 23:59 UTC it is the next day in the account's zone. */
  @Test
  void todayIsThatOfTheAccountsZone() {
    Clock clock = Clock.fixed(TODAY.atTime(18, 30).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

    assertThat(
            RunWindow.next(Samples.recurring(4, TODAY), Optional.empty(), Optional.empty(), clock)
                .to())
        .isEqualTo(TODAY.plusDays(1));
  }

  @Test
  void aRunThatBeginsBeforeItsStartDateReadsToday() {
    assertThat(recurring(TODAY.plusDays(2), null)).isEqualTo(days(0, 0));
  }

  @Test
  void aLaterRunReadsTheDayBeforeTheLastOneAgain() {
    assertThat(recurring(TODAY.minusDays(9), days(9, 0))).isEqualTo(days(1, 0));
    assertThat(recurring(TODAY.minusDays(9), days(9, 1))).isEqualTo(days(2, 0));
  }

  @Test
  void noRunReadsBeforeTheFirstDayOfTheLastOne() {
    assertThat(recurring(TODAY, days(0, 0))).isEqualTo(days(0, 0));
    assertThat(recurring(TODAY.minusDays(1), days(1, 1))).isEqualTo(days(1, 0));
  }

  @Test
  void aChangedStartDateMovesTheCycleAndLeavesNoGapInWhatIsRead() {
    assertThat(recurring(TODAY, days(5, 4))).isEqualTo(days(5, 0));
    assertThat(recurring(TODAY.minusDays(30), days(5, 1))).isEqualTo(days(2, 0));
  }

  @Test
  void aDowntimeOfTenDaysIsCaughtUpInOneRun() {
    assertThat(recurring(TODAY.minusDays(40), days(11, 10))).isEqualTo(days(11, 0));
  }

  @Test
  void nothingOlderThanSixtyDaysIsRead() {
    assertThat(recurring(TODAY.minusDays(60), null)).isEqualTo(days(60, 0));
    assertThat(recurring(TODAY.minusDays(61), null)).isEqualTo(days(60, 0));
    assertThat(recurring(TODAY.minusDays(300), days(200, 100))).isEqualTo(days(60, 0));
    assertThat(live(TODAY.minusDays(300), NOON, days(100, 100))).isEqualTo(days(60, 0));
  }

  @Test
  void aLivePassReadsToday() {
    assertThat(live(TODAY.minusDays(9), NOON, days(0, 0))).isEqualTo(days(0, 0));
  }

  @Test
  void theFirstLivePassReadsFromTheDayOfTheExportsCreation() {
    assertThat(live(TODAY, NOON, null)).isEqualTo(days(0, 0));
    assertThat(live(TODAY, TODAY.atTime(0, 5), null)).isEqualTo(days(0, 0));
  }

  @Test
  void aLiveExportWhosePassesAllFailedReadsFromTheDayOfItsCreation() {
    assertThat(live(TODAY.minusDays(4), NOON, null)).isEqualTo(days(4, 0));
  }

  @ParameterizedTest
  @CsvSource({"00:00, 1", "00:05, 1", "00:59:59, 1", "01:00, 0", "23:59, 0"})
  void inTheFirstHourOfADayLivePassesReadTheDayBeforeToo(String time, int firstDaysAgo) {
    LocalDateTime now = LocalDateTime.parse(TODAY + "T" + time);

    assertThat(live(TODAY.minusDays(9), now, days(0, 0))).isEqualTo(days(firstDaysAgo, 0));
  }

  /** Minus an hour: the clock was set back since. */
  @ParameterizedTest
  @CsvSource({"PT5M, 0", "PT59M, 0", "PT1H, 1", "PT30H, 1", "PT-1H, 1"})
  void everyHourALivePassReadsTheDayBeforeForLateEvents(Duration since, int firstDaysAgo) {
    assertThat(live(TODAY.minusDays(9), NOON, days(0, 0), since)).isEqualTo(days(firstDaysAgo, 0));
    assertThat(live(TODAY, NOON, days(0, 0), since)).as("created today").isEqualTo(days(0, 0));
  }

  /** An event that came yesterday, after its last look back, may have happened the day before. */
  @ParameterizedTest
  @CsvSource({"00:02, PT4M", "00:02, PT50M", "00:30, PT24H", "06:00, PT7H", "23:55, PT40H"})
  void theFirstLivePassOfADayGoesBackToTheDayBeforeTheLastOneRead(
      LocalTime time, Duration sinceLookBack) {
    LocalDateTime now = TODAY.atTime(time);

    assertThat(live(TODAY.minusDays(9), now, days(1, 1), sinceLookBack)).isEqualTo(days(2, 0));
    assertThat(live(TODAY.minusDays(9), now, days(2, 1), sinceLookBack)).isEqualTo(days(2, 0));
    assertThat(live(TODAY.minusDays(1), now, days(1, 1), sinceLookBack))
        .as("created yesterday")
        .isEqualTo(days(1, 0));
  }

  @Test
  void theSecondLivePassOfADayReadsNoMoreThanTheDayBefore() {
    LocalDateTime now = TODAY.atTime(0, 7);

    assertThat(live(TODAY.minusDays(9), now, days(2, 0), Duration.ofMinutes(5)))
        .isEqualTo(days(1, 0));
  }

  @Test
  void aLiveExportCatchesUpADowntimeInOnePass() {
    assertThat(live(TODAY.minusDays(40), NOON, days(10, 10))).isEqualTo(days(11, 0));
  }

  /** The account's zone was moved to the west: what the ledger has forgotten is not read. */
  @Test
  void aLivePassReadsNothingBeforeTheDayBeforeTheLastOneRead() {
    DayRange tomorrow = days(-1, -1);

    assertThat(live(TODAY.minusDays(9), NOON, tomorrow, Duration.ofHours(2)).from())
        .isEqualTo(RunWindow.ledgerFrom(Samples.live(), tomorrow.to()))
        .isEqualTo(TODAY);
    assertThat(live(TODAY.minusDays(9), TODAY.atTime(0, 5), tomorrow)).isEqualTo(days(0, 0));
  }

  @Test
  void theLedgerIsKeptForEachDayThatTheNextRunMayRead() {
    DayRange done = days(3, 0);
    LocalDate kept = RunWindow.ledgerFrom(Samples.recurring(4, TODAY.minusDays(3)), done.to());

    assertThat(kept).isEqualTo(recurring(TODAY.minusDays(3), done).from());
    for (DayRange live : List.of(days(0, 0), days(1, 1), days(10, 10))) {
      assertThat(RunWindow.ledgerFrom(Samples.live(), live.to()))
          .isBeforeOrEqualTo(live(TODAY.minusDays(30), TODAY.atTime(0, 30), live).from());
    }
  }

  @Test
  void noLaterRunReadsTheLedgerOfAOneTimeExport() {
    assertThat(RunWindow.ledgerFrom(Samples.export(), TODAY)).isAfter(TODAY.plusYears(1_000));
  }

  private static DayRange recurring(LocalDate startDate, DayRange lastDone) {
    return RunWindow.next(
        Samples.recurring(4, startDate),
        Optional.ofNullable(lastDone),
        Optional.empty(),
        clock(NOON));
  }

  /** A pass just after one that has looked back. */
  private static DayRange live(LocalDate created, LocalDateTime now, DayRange lastDone) {
    return live(created, now, lastDone, Duration.ZERO);
  }

  private static DayRange live(
      LocalDate created, LocalDateTime now, DayRange lastDone, Duration sinceLookBack) {
    Export export = Fields.set(Samples.live(), "createdDay", created);
    Clock clock = clock(now);
    return RunWindow.next(
        export,
        Optional.ofNullable(lastDone),
        Optional.of(clock.instant().minus(sinceLookBack)),
        clock);
  }

  private static Clock clock(LocalDateTime now) {
    return Clock.fixed(now.atZone(ZoneId.of("Asia/Kolkata")).toInstant(), ZoneOffset.UTC);
  }

  private static DayRange days(int firstDaysAgo, int lastDaysAgo) {
    return new DayRange(TODAY.minusDays(firstDaysAgo), TODAY.minusDays(lastDaysAgo));
  }
}
