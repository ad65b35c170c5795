package io.sluice.export.preview;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.export.Samples;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PreviewDaysTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @Test
  void theNewestDayIsTheFirst() {
    assertThat(days(TODAY.minusDays(2), TODAY))
        .containsExactly(TODAY, TODAY.minusDays(1), TODAY.minusDays(2));
  }

  @Test
  void aLongRangeIsNotListedWhole() {
    assertThat(days(TODAY.minusDays(50), TODAY)).hasSize(11);
  }

  @Test
  void aLiveExportShowsTodayAndYesterday() {
    assertThat(PreviewDays.of(Samples.live(), TODAY)).containsExactly(TODAY, TODAY.minusDays(1));
  }

  @Test
  void aRecurringExportGoesBackToItsStart() {
    assertThat(PreviewDays.of(Samples.recurring(4, TODAY.minusDays(2)), TODAY)).hasSize(3);
  }

  @Test
  void oneThatBeginsLaterShowsToday() {
    assertThat(PreviewDays.of(Samples.recurring(4, TODAY.plusDays(3)), TODAY))
        .containsExactly(TODAY);
  }

  private static List<LocalDate> days(LocalDate from, LocalDate to) {
    return PreviewDays.of(
        Samples.export(Samples.partner(), List.of("App Launched"), from, to), TODAY);
  }
}
