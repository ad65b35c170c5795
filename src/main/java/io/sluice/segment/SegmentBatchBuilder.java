package io.sluice.segment;

import io.sluice.destination.Batch;
import io.sluice.destination.BatchBuilder;
import io.sluice.destination.MappingRules;
import io.sluice.destination.RejectionReason;
import io.sluice.mapping.EventMapping;
import io.sluice.mapping.ProfileMapping;
import io.sluice.record.EventRecord;
import io.sluice.record.PageRecord;
import io.sluice.record.ProfileRecord;
import io.sluice.record.RejectionCode;
import io.sluice.segment.message.BatchLimits;
import io.sluice.segment.message.IdentifyMessage;
import io.sluice.segment.message.JsonBuffer;
import io.sluice.segment.message.MessageRules;
import io.sluice.segment.message.MessageWriter;
import io.sluice.segment.message.TrackMessage;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Writes records as {@code track} and {@code identify} messages straight into the buffer of the
 * open batch. How large a message is shows by the positions before and after it: one that Segment
 * would not take is stepped back over, one that no longer fits opens the next batch. Not
 * thread-safe.
 */
final class SegmentBatchBuilder implements BatchBuilder {

  /** The bytes that the largest message takes in a batch that already has one, with its comma. */
  private static final int LARGEST = BatchLimits.MAX_MESSAGE_BYTES + 1;

  /** ISO 8601 writes years of four digits; the last day of 9999 may end in 10000 UTC. */
  private static final long LAST_SECOND = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

  private static final Optional<RejectionReason> TOO_LARGE =
      rejection(RejectionCode.MESSAGE_TOO_LARGE);

  private final SegmentSource source;
  private final MappingRules rules;
  private final BatchBuffers buffers;
  private final Consumer<Batch> closed;
  private final EventMapping events;
  private final ProfileMapping people;
  private final MessageWriter writer = new MessageWriter();
  private final int frameBytes;
  private final int mostMessages;
  private OpenBatch open;
  private int batches;

  SegmentBatchBuilder(
      SegmentSource source, MappingRules rules, BatchBuffers buffers, Consumer<Batch> closed) {
    this.source = source;
    this.rules = rules;
    this.buffers = buffers;
    this.closed = closed;
    this.events = new EventMapping(rules);
    this.people = new ProfileMapping(rules);
    this.frameBytes = BatchFrame.of(source).bytes();
    this.mostMessages = source.messagesInBatch();
  }

  @Override
  public Optional<RejectionReason> add(EventRecord event, String eventName, String messageId) {
    if (event.rejection() != null) {
      return rejection(event.rejection());
    }
    TrackMessage track = events.toTrack(event, eventName, messageId);
    if (track.epochSecond() > LAST_SECOND) {
      return rejection(RejectionCode.TIMESTAMP_UNREADABLE);
    }
    if (rules.rejectWithoutUserId() && track.userId() == null) {
      return rejection(RejectionCode.NO_USER_ID);
    }
    Optional<RejectionCode> broken = MessageRules.check(track, event.propertyCount());
    if (broken.isPresent()) {
      return rejection(broken.get());
    }
    int bytes = writer.write(track, beginMessage());
    return endMessage(bytes, messageId, event, track.epochSecond());
  }

  @Override
  public Optional<RejectionReason> add(ProfileRecord person, String messageId, Instant asOf) {
    if (person.rejection() != null) {
      return rejection(person.rejection());
    }
    IdentifyMessage identify = people.toIdentify(person, messageId, asOf);
    if (rules.rejectWithoutUserId() && identify.userId() == null) {
      return rejection(RejectionCode.NO_USER_ID);
    }
    Optional<RejectionCode> broken = MessageRules.check(identify, person.traitCount());
    if (broken.isPresent()) {
      return rejection(broken.get());
    }
    int bytes = writer.write(identify, beginMessage());
    return endMessage(bytes, messageId, person, identify.epochSecond());
  }

  private static Optional<RejectionReason> rejection(RejectionCode reason) {
    return Optional.of(new RejectionReason(reason.code(), reason.inWords()));
  }

  private JsonBuffer beginMessage() {
    if (open == null) {
      open = new OpenBatch(buffers.take());
    }
    return open.beginMessage();
  }

  private Optional<RejectionReason> endMessage(
      int bytes, String messageId, PageRecord record, long epochSecond) {
    if (bytes > BatchLimits.MAX_MESSAGE_BYTES) {
      open.dropMessage();
      return TOO_LARGE;
    }
    if (frameBytes + open.bytes() > BatchLimits.MAX_BATCH_BYTES) {
      moveToNextBatch();
    }
    open.endMessage(messageId, record, epochSecond);
    if (open.size() == 1) {
      batches++;
    }
    if (open.size() == mostMessages) {
      closeBatch();
    }
    return Optional.empty();
  }

  private void moveToNextBatch() {
    OpenBatch full = open;
    open = new OpenBatch(buffers.take());
    full.moveMessage(open);
    closed.accept(full.close(source, buffers));
  }

  private void closeBatch() {
    OpenBatch full = open;
    open = null;
    closed.accept(full.close(source, buffers));
  }

  /**
   * The last batch is full when it has all the messages that it may have, or no room for one of the
   * largest, which makes it 93 % full. Asked after each message, it is true before the next batch
   * opens.
   */
  @Override
  public boolean closesFull(int atLeastBatches) {
    return batches >= atLeastBatches && (isEmpty() || !hasRoomForTheLargest());
  }

  private boolean isEmpty() {
    return open == null || open.size() == 0;
  }

  private boolean hasRoomForTheLargest() {
    return frameBytes + open.bytes() + LARGEST <= BatchLimits.MAX_BATCH_BYTES;
  }

  @Override
  public void close() {
    if (!isEmpty()) {
      closeBatch();
    }
    discard();
  }

  @Override
  public void discard() {
    if (open != null) {
      open.giveBack(buffers);
      open = null;
    }
    batches = 0;
  }
}
