package io.sluice.export;

import java.time.LocalDate;

/** A slice as users see it: read = sent + rejected + skipped, beside CleverTap's own count. */
public record SliceResponse(
    long id,
    String event,
    LocalDate day,
    Intake intake,
    SliceStatus status,
    String reason,
    long read,
    long sent,
    long rejected,
    long skipped,
    Long counted,
    long bytes,
    long requests) {

  static SliceResponse of(Slice slice) {
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
        slice.getSkipped(),
        slice.getCounted(),
        slice.getBytes(),
        slice.getRequests());
  }
}
