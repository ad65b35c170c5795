package io.sluice.export.message;

import io.sluice.record.EventRecord;
import io.sluice.record.RejectionCode;
import io.sluice.segment.message.Message;
import io.sluice.segment.message.MessageRules;
import io.sluice.segment.message.MessageWriter;
import io.sluice.segment.message.TrackMessage;
import java.time.Instant;
import java.util.Optional;

/** Makes messages of the records of one event, as they would stand in a batch. Not thread-safe. */
public final class MessageMaker {

  /** ISO 8601 writes years of four digits; the last day of 9999 may end in 10000 UTC. */
  private static final long LAST_SECOND = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

  private final MappingRules rules;
  private final EventMapping mapping;
  private final MessageWriter writer;

  public MessageMaker(MappingRules rules, String eventName, MessageWriter writer) {
    this.rules = rules;
    this.mapping = new EventMapping(rules, eventName);
    this.writer = writer;
  }

  /** Never throws for what a record holds: what cannot be sent comes back with its reason. */
  public Made make(EventRecord record, String messageId) {
    if (record.rejection() != null) {
      return Made.rejection(record.rejection());
    }
    TrackMessage track = mapping.toTrack(record, messageId);
    if (track.epochSecond() > LAST_SECOND) {
      return Made.rejection(RejectionCode.TIMESTAMP_UNREADABLE);
    }
    if (rules.rejectWithoutUserId() && track.userId() == null) {
      return Made.rejection(RejectionCode.NO_USER_ID);
    }
    Optional<RejectionCode> broken = MessageRules.check(track, record.propertyCount());
    return broken.map(Made::rejection).orElseGet(() -> write(track));
  }

  private Made write(TrackMessage track) {
    Message message = writer.write(track);
    return MessageRules.checkSize(message)
        .map(Made::rejection)
        .orElseGet(() -> Made.message(message, track.epochSecond()));
  }
}
