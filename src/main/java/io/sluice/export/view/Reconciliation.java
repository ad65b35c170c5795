package io.sluice.export.view;

import io.sluice.intake.IntakeKind;
import io.sluice.run.SliceDifference;
import io.sluice.run.SliceStatus;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** The likely cause of the difference between CleverTap's count and what was read. */
final class Reconciliation {

  /** Events arrive late for some days: a phone sends them when it is next online. */
  static final int DAYS_OF_LATE_EVENTS = 3;

  private Reconciliation() {}

  /**
   * Null for a slice of a replay: it reads rejections, not CleverTap, and nothing is counted.
   *
   * @param readOn the day on which the slice was read, in the account's time zone
   */
  static DifferenceCause causeOf(SliceDifference slice, LocalDate readOn) {
    if (slice.intake() == IntakeKind.REJECTIONS) {
      return null;
    }
    if (slice.status() == SliceStatus.REFUSED) {
      return DifferenceCause.EVENT_REFUSED;
    }
    if (slice.status() != SliceStatus.DONE) {
      return DifferenceCause.NOT_FINISHED;
    }
    return causeOf(slice.difference(), slice.day(), readOn);
  }

  private static DifferenceCause causeOf(Long difference, LocalDate day, LocalDate readOn) {
    if (difference == null) {
      return DifferenceCause.COUNT_NOT_AVAILABLE;
    }
    if (difference > 0) {
      return day.isBefore(readOn.minusDays(DAYS_OF_LATE_EVENTS))
          ? DifferenceCause.COUNTED_MORE
          : DifferenceCause.LATE_EVENTS;
    }
    return difference < 0 ? DifferenceCause.COUNTED_LESS : DifferenceCause.IDENTICAL;
  }

  /**
   * The cause of a run: that of its slices which weighs most; null when there is none. A difference
   * of one slice is never made up for by that of another. Of slices that are alike the first day is
   * enough: the older a difference is, the more it weighs.
   */
  static DifferenceCause causeOf(List<SliceDifference> slices, LocalDate readOn) {
    return slices.stream()
        .map(slice -> causeOf(slice, readOn))
        .filter(Objects::nonNull)
        .max(Comparator.comparingInt(Reconciliation::weight))
        .orElse(null);
  }

  /** The weight of a cause: the one that somebody should look at first weighs most. */
  private static int weight(DifferenceCause cause) {
    return switch (cause) {
      case NOT_FINISHED -> 6;
      case COUNTED_MORE -> 5;
      case EVENT_REFUSED -> 4;
      case COUNTED_LESS -> 3;
      case LATE_EVENTS -> 2;
      case COUNT_NOT_AVAILABLE -> 1;
      case IDENTICAL -> 0;
    };
  }
}
