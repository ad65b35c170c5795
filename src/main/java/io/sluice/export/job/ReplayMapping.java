package io.sluice.export.job;

import io.sluice.clevertap.PageRecord;
import io.sluice.export.message.Made;
import io.sluice.export.rejection.PendingRejection;

/** How a rejection becomes a message; settles it in the work. */
interface ReplayMapping {

  /** Null for what is not sent. */
  Sendable process(ReplayItem item);

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
