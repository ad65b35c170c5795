package io.sluice.export.job.people;

import io.sluice.export.message.Made;
import io.sluice.record.ProfileRecord;
import io.sluice.record.RejectionCode;
import io.sluice.segment.message.IdentifyMessage;
import io.sluice.segment.message.Message;
import io.sluice.segment.message.MessageRules;
import io.sluice.segment.message.MessageWriter;
import java.time.Instant;
import java.util.Optional;

/** Makes messages of people, as they would stand in a batch. Not thread-safe. */
public record ProfileMaker(
    ProfileMapping mapping, boolean rejectWithoutUserId, MessageWriter writer) {

  /**
   * Never throws for what a record holds: what cannot be sent comes back with its reason.
   *
   * @param asOf when the person was so
   */
  public Made make(ProfileRecord record, String messageId, Instant asOf) {
    if (record.rejection() != null) {
      return Made.rejection(record.rejection());
    }
    IdentifyMessage identify = mapping.toIdentify(record, messageId, asOf);
    if (rejectWithoutUserId && identify.userId() == null) {
      return Made.rejection(RejectionCode.NO_USER_ID);
    }
    Optional<RejectionCode> broken = MessageRules.check(identify, record.traitCount());
    return broken.map(Made::rejection).orElseGet(() -> write(identify));
  }

  private Made write(IdentifyMessage identify) {
    Message message = writer.write(identify);
    return MessageRules.checkSize(message)
        .map(Made::rejection)
        .orElseGet(() -> Made.message(message, identify.epochSecond()));
  }
}
