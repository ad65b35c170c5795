package io.sluice.console.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChartTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  @Test
  void daysComeInTheirOrder() {
    Map<LocalDate, Long> sent = new LinkedHashMap<>();
    sent.put(DAY, 4L);
    sent.put(DAY.plusDays(1), 9L);

    Chart chart = Chart.byDay(sent, LocalDate::toString);

    assertThat(chart.series()).containsExactly("Sent");
    assertThat(chart.rows()).containsExactly(row("2026-11-23", 4), row("2026-11-24", 9));
    assertThat(chart.more()).isZero();
  }

  @Test
  void eventsComeAsTheyWereCounted() {
    Map<String, Long> sent = new LinkedHashMap<>();
    sent.put("Charged", 2L);
    sent.put("Searched", 1L);

    assertThat(Chart.byEvent(sent).rows()).containsExactly(row("Charged", 2), row("Searched", 1));
  }

  @Test
  void namesBeyondThirtyOneAreCountedAndDaysAreAllShown() {
    Map<String, Long> names = new LinkedHashMap<>();
    Map<LocalDate, Long> days = new LinkedHashMap<>();
    for (int i = 0; i < 60; i++) {
      names.put("Event " + (59 - i), 59L - i);
      days.put(DAY.plusDays(i), 1L);
    }

    assertThat(Chart.byEvent(names).rows()).hasSize(31).first().isEqualTo(row("Event 59", 59));
    assertThat(Chart.byEvent(names).more()).isEqualTo(29);
    assertThat(Chart.byDay(days, LocalDate::toString).rows()).hasSize(60);
  }

  private static Chart.Row row(String label, long value) {
    return new Chart.Row(label, List.of(value));
  }
}
