package io.sluice.export.job;

import io.sluice.clevertap.EventRecord;
import io.sluice.segment.Message;
import io.sluice.segment.MessageRules;
import io.sluice.segment.RefusalReason;
import io.sluice.segment.TrackMessage;
import jakarta.batch.api.chunk.ItemProcessor;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.Optional;

/**
 * Makes a message of a record. A record that is settled already, or can't become a message, is
 * filtered out; the chunk's tally knows of each of them.
 */
@Dependent
@Named
public class SliceProcessor implements ItemProcessor {

  static final String NO_USER_ID = "no_user_id";

  @Inject private StepContext step;

  private SliceWork work;
  private EventMapping mapping;

  @Override
  public Sendable processItem(Object item) {
    if (work == null) {
      work = (SliceWork) step.getTransientUserData();
      mapping = new EventMapping(work.run(), work.slice().getEventName());
    }
    EventRecord record = (EventRecord) item;
    work.chunk().met();
    return switch (work.ledger().meet(work.keys().digest(record))) {
      case SETTLED -> null;
      case DELIVERED_EARLIER -> skip();
      case NEW -> settle(record);
    };
  }

  private Sendable skip() {
    work.chunk().skip();
    return null;
  }

  private Sendable settle(EventRecord record) {
    work.chunk().settle(work.ledger().key());
    if (record.defect() != null) {
      return reject(record, record.defect().name().toLowerCase(Locale.ROOT), null);
    }
    TrackMessage track = mapping.toTrack(record, work.ledger().messageId());
    if (work.run().rejectWithoutUserId() && track.userId() == null) {
      return reject(record, NO_USER_ID, "The partner rejects records without a User ID");
    }
    Optional<RefusalReason> broken = MessageRules.check(track, record.propertyCount());
    return broken.isPresent() ? reject(record, broken.get()) : write(record, track);
  }

  private Sendable write(EventRecord record, TrackMessage track) {
    Message message = work.writer().write(track);
    Optional<RefusalReason> tooLarge = MessageRules.checkSize(message);
    if (tooLarge.isPresent()) {
      return reject(record, tooLarge.get());
    }
    work.fill().add(message.json().length);
    return new Sendable(message, record, track.epochSecond());
  }

  private Sendable reject(EventRecord record, RefusalReason reason) {
    return reject(record, reason.code(), reason.inWords());
  }

  private Sendable reject(EventRecord record, String reason, String detail) {
    work.chunk().reject(record, reason, detail);
    return null;
  }
}
