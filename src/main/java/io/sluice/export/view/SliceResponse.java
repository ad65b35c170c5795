package io.sluice.export.view;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.sluice.run.CountedSlice;
import io.sluice.run.Counts;
import io.sluice.run.Intake;
import io.sluice.run.SliceStatus;
import java.time.LocalDate;

/**
 * A slice as users see it.
 *
 * @param cause the likely one of the difference; absent in replays, which CleverTap does not count
 */
public record SliceResponse(
    long id,
    String event,
    LocalDate day,
    Intake intake,
    SliceStatus status,
    String reason,
    @JsonUnwrapped Counts counts,
    DifferenceCause cause) {

  /**
   * @param readOn the day on which the slice was read, in the account's time zone
   */
  static SliceResponse of(CountedSlice slice, LocalDate readOn) {
    return new SliceResponse(
        slice.id(),
        slice.eventName(),
        slice.day(),
        slice.intake(),
        slice.status(),
        slice.reason(),
        slice.counts(),
        Reconciliation.causeOf(slice.difference(), readOn));
  }
}
