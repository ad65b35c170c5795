package io.sluice.export.preview;

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
    LocalDate last = export.getTo() == null ? today : min(export.getTo(), today);
    LocalDate first = min(firstOf(export, last), last);
    return Stream.iterate(last, day -> !day.isBefore(first), day -> day.minusDays(1))
        .limit(Sampler.MOST_OPENINGS + 1L) // one more tells that there are more
        .toList();
  }

  private static LocalDate firstOf(Export export, LocalDate last) {
    return switch (export.getFrequency()) {
      case ONE_TIME -> export.getFrom();
      case RECURRING -> export.getStartDate();
      case LIVE -> last.minusDays(1);
    };
  }

  private static LocalDate min(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }
}
