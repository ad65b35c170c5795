package io.sluice.export.job.events;

import io.sluice.export.job.slice.Chunk;
import io.sluice.record.EventRecord;
import jakarta.batch.api.chunk.ItemProcessor;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * Puts an event on its way, and passes on the id of its message. An event that is settled already,
 * or can't become a message, is filtered out; the chunk knows of each of them.
 */
@Dependent
@Named
public class EventProcessor implements ItemProcessor {

  @Inject StepContext step;

  @Override
  public String processItem(Object item) {
    if (item == Chunk.END) {
      return null;
    }
    EventWork work = (EventWork) step.getTransientUserData();
    EventRecord event = (EventRecord) item;
    work.chunk().met();
    return switch (work.ledger().meet(event)) {
      case SETTLED -> null;
      case DELIVERED_EARLIER -> skip(work);
      case NEW -> settle(work, event);
    };
  }

  private static String skip(EventWork work) {
    work.chunk().skip();
    return null;
  }

  private static String settle(EventWork work, EventRecord event) {
    work.chunk().settle(work.ledger().key());
    String messageId = work.ledger().messageId();
    return work.chunk().send(event, work.slice().getEventName(), messageId) ? messageId : null;
  }
}
