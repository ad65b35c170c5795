package io.sluice.export.job.replay;

import io.sluice.export.job.slice.RunContext;
import io.sluice.export.job.slice.Sendable;
import io.sluice.export.message.MessageMaker;
import io.sluice.export.message.RecordKeys;
import io.sluice.export.rejection.PendingRejection;
import io.sluice.record.EventRecord;
import io.sluice.record.StoredRecord;

/** Rejected events of one slice. Not thread-safe. */
final class ReplayedEvents implements ReplayMapping {

  private final ReplayWork work;
  private final MessageMaker maker;
  private final RecordKeys keys;

  ReplayedEvents(ReplayWork work) {
    String event = work.slice().getEventName();
    RunContext run = work.run();
    this.work = work;
    this.maker = new MessageMaker(run.mapping(), event, work.writer());
    this.keys = new RecordKeys(run.destination(), run.account().accountId(), event);
  }

  @Override
  public Sendable process(KeptRejection item) {
    PendingRejection rejection = item.rejection();
    if (rejection.delivered()) {
      work.skip(rejection);
      return null;
    }
    EventRecord record = StoredRecord.event(item.page());
    String messageId =
        rejection.messageId() != null
            ? rejection.messageId()
            : keys.messageId(record, rejection.id());
    return ReplayMapping.settle(work, rejection, record, messageId, maker.make(record, messageId));
  }
}
