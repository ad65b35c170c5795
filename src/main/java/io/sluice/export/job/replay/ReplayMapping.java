package io.sluice.export.job.replay;

import io.sluice.export.job.slice.Sendable;
import io.sluice.export.message.Made;
import io.sluice.export.rejection.PendingRejection;
import io.sluice.record.PageRecord;

/** How a rejection becomes a message; settles it in the work. */
interface ReplayMapping {

  /** Null for what is not sent. */
  Sendable process(KeptRejection item);

  /** Sends what was made of the record, or rejects it again. */
  static Sendable settle(
      ReplayWork work, PendingRejection rejection, PageRecord record, String messageId, Made made) {
    Sendable sendable =
        made.message() == null
            ? work.reject(record, messageId, made.reason(), made.detail())
            : work.send(made.message(), record, made.epochSecond());
    work.settle(rejection, record, sendable);
    return sendable;
  }
}
