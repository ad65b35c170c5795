package io.sluice.export.view;

import io.sluice.intake.IntakeKind;
import io.sluice.run.Slice;
import io.sluice.run.SliceStatus;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * CleverTap's count beside what was read.
 *
 * @param difference counted minus read; null while there is no count
 */
public record Reconciliation(Long difference, DifferenceCause cause) {

  /** Events arrive late for some days: a phone sends them when it is next online. */
  static final int DAYS_OF_LATE_EVENTS = 3;

  /** Nothing is counted: a replay reads rejections, not CleverTap. */
  static final Reconciliation NONE = new Reconciliation(null, null);

  /**
   * @param readOn the day on which the slice was read, in the account's time zone
   */
  static Reconciliation of(Slice slice, LocalDate readOn) {
    if (slice.getIntake() == IntakeKind.REJECTIONS) {
      return NONE;
    }
    Long difference = slice.getCounted() == null ? null : slice.getCounted() - slice.getRead();
    return new Reconciliation(difference, cause(slice, difference, readOn));
  }

  private static DifferenceCause cause(Slice slice, Long difference, LocalDate readOn) {
    if (slice.getStatus() == SliceStatus.REFUSED) {
      return DifferenceCause.EVENT_REFUSED;
    }
    if (slice.getStatus() != SliceStatus.DONE) {
      return DifferenceCause.NOT_FINISHED;
    }
    if (difference == null) {
      return DifferenceCause.COUNT_NOT_AVAILABLE;
    }
    if (difference > 0) {
      return slice.getDay().isBefore(readOn.minusDays(DAYS_OF_LATE_EVENTS))
          ? DifferenceCause.COUNTED_MORE
          : DifferenceCause.LATE_EVENTS;
    }
    return difference < 0 ? DifferenceCause.COUNTED_LESS : DifferenceCause.IDENTICAL;
  }

  /**
   * The cause of a run: that of its slices which weighs most; null when there is none. A difference
   * of one slice is never made up for by that of another.
   */
  static DifferenceCause causeOf(List<Reconciliation> slices) {
    return slices.stream()
        .filter(slice -> slice.cause != null)
        .max(Comparator.comparingInt(Reconciliation::weight))
        .map(Reconciliation::cause)
        .orElse(null);
  }

  /** What somebody should look at first weighs most. */
  private int weight() {
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
