package io.sluice.export.view;

import io.sluice.intake.IntakeKind;
import io.sluice.run.Slice;
import io.sluice.run.SliceStatus;
import java.time.LocalDate;

/**
 * A slice as users see it: read = sent + rejected + skipped, beside CleverTap's own count.
 *
 * @param replayed of the rejected records, those that replays have sent
 * @param difference counted minus read; absent while there is no count
 * @param cause the likely one of the difference; absent in replays, which CleverTap does not count
 */
public record SliceResponse(
    long id,
    String event,
    LocalDate day,
    IntakeKind intake,
    SliceStatus status,
    String reason,
    long read,
    long sent,
    long rejected,
    long replayed,
    long skipped,
    Long counted,
    Long difference,
    DifferenceCause cause,
    long bytes,
    long requests) {

  static SliceResponse of(Slice slice, LocalDate readOn) {
    Reconciliation reconciliation = Reconciliation.of(slice, readOn);
    return new SliceResponse(
        slice.getId(),
        slice.getEventName(),
        slice.getDay(),
        slice.getIntake(),
        slice.getStatus(),
        slice.getReason(),
        slice.getRead(),
        slice.getSent(),
        slice.getRejected(),
        slice.getReplayed(),
        slice.getSkipped(),
        slice.getCounted(),
        reconciliation.difference(),
        reconciliation.cause(),
        slice.getBytes(),
        slice.getRequests());
  }
}
