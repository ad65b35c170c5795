package io.sluice.export.rejection;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A rejection as users see it.
 *
 * @param messageId under which the record is sent if it is replayed; absent where an earlier
 *     version wrote the rejection
 * @param payload the record's JSON as CleverTap gave it; absent in lists when it is above 65,536
 *     characters, whole in the download
 * @param replay the run that replays it, or has; absent before that
 * @param outcome of the replay; absent while there is none
 */
public record RejectionResponse(
    long id,
    long run,
    long slice,
    String event,
    LocalDate day,
    String reason,
    String detail,
    String messageId,
    long payloadCharacters,
    String payload,
    Instant rejectedAt,
    Long replay,
    ReplayOutcome outcome) {

  boolean isCut() {
    return payload == null;
  }

  RejectionResponse with(String wholePayload) {
    return new RejectionResponse(
        id,
        run,
        slice,
        event,
        day,
        reason,
        detail,
        messageId,
        payloadCharacters,
        wholePayload,
        rejectedAt,
        replay,
        outcome);
  }
}
