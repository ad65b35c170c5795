package io.sluice.export;

import java.time.Instant;
import java.time.LocalDate;

/** A rejection as users see it. */
public record RejectionResponse(
    long id,
    long run,
    long slice,
    String event,
    LocalDate day,
    String reason,
    String detail,
    String payload,
    Instant rejectedAt) {

  static RejectionResponse of(Rejection rejection) {
    return new RejectionResponse(
        rejection.getId(),
        rejection.getRunId(),
        rejection.getSlice().getId(),
        rejection.getSlice().getEventName(),
        rejection.getSlice().getDay(),
        rejection.getReason(),
        rejection.getDetail(),
        rejection.getPayload(),
        rejection.getRejectedAt());
  }
}
