package io.sluice.export.job.slice;

import io.sluice.clevertap.call.EventQuery;
import io.sluice.record.PageRecord;
import io.sluice.record.RejectionCode;
import io.sluice.run.Slice;
import io.sluice.segment.Fill;
import io.sluice.segment.message.Message;
import io.sluice.segment.message.MessageRules;
import io.sluice.segment.message.MessageWriter;
import java.time.Instant;
import java.util.Optional;

/**
 * What the artifacts of one partition share, kept in its step context, whatever the slice holds.
 * One thread uses it.
 */
public interface SliceWork {

  RunContext run();

  Slice slice();

  MessageWriter writer();

  /** How full the batches of the current chunk are. */
  Fill fill();

  ChunkTally chunk();

  /** What CleverTap is asked about the slice. */
  default EventQuery query() {
    return new EventQuery(slice().getEventName(), slice().getDay(), slice().getDay());
  }

  /** When the slice's day begins. */
  default Instant dayBegins() {
    return slice().getDay().atStartOfDay(run().zone()).toInstant();
  }

  /** Segment refused the message about that record for good. */
  void refused(PageRecord record);

  /** Puts a message into the current chunk, or rejects its record if no batch takes it. */
  default Sendable send(Message message, PageRecord record, long epochSecond) {
    Optional<RejectionCode> tooLarge = MessageRules.checkSize(message);
    if (tooLarge.isPresent()) {
      return reject(record, message.messageId(), tooLarge.get());
    }
    fill().add(message.json().length);
    chunk().keep(record.page());
    return new Sendable(message, record, epochSecond);
  }

  /** Returns null, as for every record that is not sent. */
  default Sendable reject(PageRecord record, String messageId, RejectionCode reason) {
    return reject(record, messageId, reason.code(), reason.inWords());
  }

  /** The same with a code that is not Segment's. */
  default Sendable reject(PageRecord record, String messageId, String reason, String detail) {
    chunk().reject(record, messageId, reason, detail);
    return null;
  }
}
