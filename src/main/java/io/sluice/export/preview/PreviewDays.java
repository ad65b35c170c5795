package io.sluice.export.preview;

import io.sluice.export.DayRange;
import io.sluice.export.Export;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The days that a preview looks at. */
final class PreviewDays {

  private PreviewDays() {}

  /**
   * The newest first, at least one. A recurring export goes on today; a live one shows today and
   * yesterday.
   */
  static List<LocalDate> of(Export export, LocalDate today) {
    DayRange days =
        export
            .getSchedule()
            .match(
                once -> range(once.days().from(), min(once.days().to(), today)),
                every -> range(every.start(), today),
                live -> range(today.minusDays(1), today));
    return Stream.iterate(days.to(), day -> !day.isBefore(days.from()), day -> day.minusDays(1))
        .limit(Sampler.MOST_OPENINGS + 1L) // one more tells that there are more
        .toList();
  }

  private static DayRange range(LocalDate first, LocalDate last) {
    return new DayRange(min(first, last), last);
  }

  private static LocalDate min(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }
}
