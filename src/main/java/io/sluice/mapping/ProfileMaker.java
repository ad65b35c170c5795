package io.sluice.mapping;

import io.sluice.record.ProfileRecord;
import io.sluice.segment.message.IdentifyMessage;
import io.sluice.segment.message.Message;
import io.sluice.segment.message.MessageRules;
import io.sluice.segment.message.MessageWriter;
import io.sluice.segment.message.RefusalReason;
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
    if (record.defect() != null) {
      return Made.rejection(record.defect().code(), record.defect().inWords());
    }
    IdentifyMessage identify = mapping.toIdentify(record, messageId, asOf);
    if (rejectWithoutUserId && identify.userId() == null) {
      return Made.rejection(
          MessageMaker.NO_USER_ID, "The partner rejects records without a User ID");
    }
    Optional<RefusalReason> broken = MessageRules.check(identify, record.traitCount());
    return broken.map(Made::rejection).orElseGet(() -> write(identify));
  }

  private Made write(IdentifyMessage identify) {
    Message message = writer.write(identify);
    return MessageRules.checkSize(message)
        .map(Made::rejection)
        .orElseGet(() -> Made.message(message, identify.epochSecond()));
  }
}
