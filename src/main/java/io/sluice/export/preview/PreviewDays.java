package io.sluice.export.preview;

import io.sluice.export.Export;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The days that a preview looks at. */
final class PreviewDays {

  private PreviewDays() {}

  /**
   * The newest first, at least one. An export without an end goes on today; one without a beginning
   * shows today and yesterday.
   */
  static List<LocalDate> of(Export export, LocalDate today) {
    LocalDate last = export.getTo() == null ? today : min(export.getTo(), today);
    LocalDate first = export.getFrom() == null ? last.minusDays(1) : min(export.getFrom(), last);
    return Stream.iterate(last, day -> !day.isBefore(first), day -> day.minusDays(1))
        .limit(Sampler.MOST_OPENINGS + 1L) // one more tells that there are more
        .toList();
  }

  private static LocalDate min(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }
}
