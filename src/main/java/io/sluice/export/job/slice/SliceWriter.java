package io.sluice.export.job.slice;

import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;

/**
 * Ends the delivery of a chunk, most of which is on its way already. It runs before the chunk
 * commits: after a failure or a crash the same messages are sent again, with the same ids.
 */
@Dependent
@Named
public class SliceWriter extends AbstractItemWriter {

  @Inject StepContext step;
  @Inject Clock clock;

  /**
   * @param messageIds of what the processor has put on its way; JBeret does not call without any
   */
  @Override
  public void writeItems(List<Object> messageIds) {
    if (messageIds.isEmpty()) {
      return;
    }
    SliceWork work = work();
    work.chunk().deliver(clock).forEach(refused -> work.refused(refused.record()));
  }

  /** A chunk that failed has left messages on their way, or begun. */
  @Override
  public void close() {
    if (work() != null) {
      work().chunk().abandon();
    }
  }

  private SliceWork work() {
    return (SliceWork) step.getTransientUserData();
  }
}
