package io.sluice.export.job.events;

import io.sluice.export.job.slice.Sendable;
import io.sluice.export.message.Made;
import io.sluice.export.message.MessageMaker;
import io.sluice.record.EventRecord;
import jakarta.batch.api.chunk.ItemProcessor;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * Makes a message of a record. A record that is settled already, or can't become a message, is
 * filtered out; the chunk's tally knows of each of them.
 */
@Dependent
@Named
public class EventProcessor implements ItemProcessor {

  @Inject private StepContext step;

  private EventWork work;
  private MessageMaker maker;

  @Override
  public Sendable processItem(Object item) {
    if (work == null) {
      work = (EventWork) step.getTransientUserData();
      maker = new MessageMaker(work.run().mapping(), work.slice().getEventName(), work.writer());
    }
    EventRecord record = (EventRecord) item;
    work.chunk().met();
    return switch (work.ledger().meet(record)) {
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
    String messageId = work.ledger().messageId();
    Made made = maker.make(record, messageId);
    return made.message() == null
        ? work.reject(record, messageId, made.reason(), made.detail())
        : work.send(made.message(), record, made.epochSecond());
  }
}
