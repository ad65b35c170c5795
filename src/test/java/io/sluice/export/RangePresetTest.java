package io.sluice.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RangePresetTest {

  @ParameterizedTest(name = "{0} seen from {1}: {2} to {3}")
  @CsvSource({
    "TODAY, 2026-11-23, 2026-11-23, 2026-11-23",
    "YESTERDAY, 2026-11-23, 2026-11-22, 2026-11-22",
    "YESTERDAY, 2027-01-01, 2026-12-31, 2026-12-31",
    "LAST_7_DAYS, 2026-11-23, 2026-11-17, 2026-11-23",
    "LAST_30_DAYS, 2026-11-23, 2026-10-25, 2026-11-23",
    "LAST_60_DAYS, 2026-11-23, 2026-09-25, 2026-11-23",
    "CURRENT_MONTH, 2026-11-23, 2026-11-01, 2026-11-23",
    "CURRENT_MONTH, 2026-11-01, 2026-11-01, 2026-11-01",
    "PREVIOUS_MONTH, 2026-11-23, 2026-10-01, 2026-10-31",
    "PREVIOUS_MONTH, 2027-01-01, 2026-12-01, 2026-12-31",
    "PREVIOUS_MONTH, 2028-03-31, 2028-02-01, 2028-02-29",
    "PREVIOUS_MONTH, 2027-03-31, 2027-02-01, 2027-02-28"
  })
  void theDaysAreThoseThatTheNameSays(
      RangePreset preset, LocalDate today, LocalDate from, LocalDate to) {
    assertThat(preset.seenFrom(today)).isEqualTo(new DayRange(from, to));
  }

  /** 61 days lie between the first of a month with 31 days and the end of another. */
  @ParameterizedTest
  @CsvSource({"2026-08-31, 2026-07-02, 2026-07-31", "2027-01-31, 2026-12-02, 2026-12-31"})
  void thePreviousMonthLosesADayThatIsMoreThanSixtyDaysAgo(
      LocalDate today, LocalDate from, LocalDate to) {
    assertThat(RangePreset.PREVIOUS_MONTH.seenFrom(today)).isEqualTo(new DayRange(from, to));
  }

  @ParameterizedTest
  @EnumSource(RangePreset.class)
  void onNoDayOfFiveYearsDoesAPresetBreakARuleOfItsDays(RangePreset preset) {
    LocalDate first = LocalDate.of(2026, 1, 1);

    assertThat(first.datesUntil(first.plusYears(5)))
        .allSatisfy(
            today -> {
              DayRange days = preset.seenFrom(today);
              assertThat(ExportRules.brokenDays(asked(days), today)).isEmpty();
            });
  }

  private static BackfillRequest asked(DayRange days) {
    return new BackfillRequest(null, days.from(), days.to());
  }
}
