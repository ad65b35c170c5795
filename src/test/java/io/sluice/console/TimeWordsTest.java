package io.sluice.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TimeWordsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  @Test
  void rangeIsSaidAsShortAsItCanBe() {
    assertThat(TimeWords.days(DAY, DAY)).isEqualTo("23 Nov 2026");
    assertThat(TimeWords.days(DAY.minusDays(6), DAY)).isEqualTo("17 – 23 Nov 2026");
    assertThat(TimeWords.days(DAY.minusMonths(1), DAY)).isEqualTo("23 Oct – 23 Nov 2026");
    assertThat(TimeWords.days(DAY.minusYears(1), DAY)).isEqualTo("23 Nov 2025 – 23 Nov 2026");
  }

  @Test
  void chosenDaysMayBeOpenAtEitherEnd() {
    assertThat(TimeWords.chosenDays(DAY.minusDays(6), DAY)).isEqualTo("17 – 23 Nov 2026");
    assertThat(TimeWords.chosenDays(DAY, null)).isEqualTo("From 23 Nov 2026");
    assertThat(TimeWords.chosenDays(null, DAY)).isEqualTo("Until 23 Nov 2026");
    assertThat(TimeWords.chosenDays(null, null)).isEqualTo("Any day");
  }

  @Test
  void durationHasTwoUnitsAtMost() {
    assertThat(TimeWords.duration(null)).isEqualTo("—");
    assertThat(TimeWords.duration(Duration.ofSeconds(40))).isEqualTo("40 s");
    assertThat(TimeWords.duration(Duration.ofSeconds(125))).isEqualTo("2 min 5 s");
    assertThat(TimeWords.duration(Duration.ofMinutes(125))).isEqualTo("2 h 5 min");
  }

  @Test
  void timeOfAnotherYearSaysSo() {
    Instant newYear = Instant.parse("2026-12-31T20:00:00Z");
    assertThat(TimeWords.at(newYear, "UTC", newYear)).isEqualTo("31 Dec, 20:00");
    assertThat(TimeWords.at(newYear.plusSeconds(18_000), null, newYear))
        .isEqualTo("1 Jan 2027, 01:00");
    assertThat(TimeWords.at(newYear, "Asia/Kolkata", newYear)).isEqualTo("1 Jan, 01:30");
    assertThat(TimeWords.at(null, null, newYear)).isEmpty();
  }
}
