package io.sluice.export.job.replay;

import io.sluice.export.job.slice.RunContext;
import io.sluice.export.rejection.PendingRejection;
import io.sluice.mapping.RecordKeys;
import io.sluice.record.EventRecord;
import io.sluice.record.StoredRecord;

/** Rejected events of one slice. Not thread-safe. */
final class ReplayedEvents implements ReplayMapping {

  private final ReplayWork work;
  private final String eventName;
  private final RecordKeys keys;

  ReplayedEvents(ReplayWork work) {
    RunContext run = work.run();
    this.work = work;
    this.eventName = work.slice().getEventName();
    this.keys = new RecordKeys(run.source(), run.account().accountId(), eventName);
  }

  @Override
  public String process(KeptRejection item) {
    PendingRejection rejection = item.pending();
    if (rejection.delivered()) {
      work.skip(rejection);
      return null;
    }
    EventRecord event = StoredRecord.event(item.page());
    String messageId =
        rejection.messageId() != null
            ? rejection.messageId()
            : keys.messageId(event, rejection.id());
    boolean sent = work.chunk().send(event, eventName, messageId);
    work.settle(rejection, event, sent);
    return sent ? messageId : null;
  }
}
