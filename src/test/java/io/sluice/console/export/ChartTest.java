package io.sluice.console.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.intake.IntakeKind;
import io.sluice.export.view.SliceResponse;
import io.sluice.run.SliceStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChartTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  @Test
  void daysAreSummedInTheirOrder() {
    Chart chart =
        Chart.byDay(
            List.of(
                slice("Charged", DAY, 3), slice("Charged", DAY.plusDays(1), 9), one("Searched")),
            slice -> slice.day().toString());

    assertThat(chart.series()).containsExactly("Sent");
    assertThat(chart.rows())
        .containsExactly(
            new Chart.Row("2026-11-23", List.of(4L)), new Chart.Row("2026-11-24", List.of(9L)));
    assertThat(chart.more()).isZero();
  }

  @Test
  void eventsComeByTheirNumber() {
    Chart chart = Chart.byEvent(List.of(one("Searched"), one("Charged"), one("Charged")));

    assertThat(chart.rows())
        .containsExactly(
            new Chart.Row("Charged", List.of(2L)), new Chart.Row("Searched", List.of(1L)));
  }

  @Test
  void namesBeyondThirtyOneAreCountedAndDaysAreAllShown() {
    List<SliceResponse> slices =
        IntStream.range(0, 60).mapToObj(i -> slice("Event " + i, DAY.plusDays(i), i)).toList();

    assertThat(Chart.byEvent(slices).rows()).hasSize(31).first().isEqualTo(row("Event 59", 59));
    assertThat(Chart.byEvent(slices).more()).isEqualTo(29);
    assertThat(Chart.byDay(slices, slice -> slice.day().toString()).rows()).hasSize(60);
  }

  private static Chart.Row row(String label, long value) {
    return new Chart.Row(label, List.of(value));
  }

  private static SliceResponse one(String event) {
    return slice(event, DAY, 1);
  }

  private static SliceResponse slice(String event, LocalDate day, long sent) {
    return new SliceResponse(
        1,
        event,
        day,
        IntakeKind.API,
        SliceStatus.DONE,
        null,
        sent,
        sent,
        0,
        0,
        0,
        null,
        null,
        null,
        0,
        0);
  }
}
