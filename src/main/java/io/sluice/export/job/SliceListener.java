package io.sluice.export.job;

import io.sluice.export.SliceBooks;
import jakarta.batch.api.chunk.listener.AbstractChunkListener;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Writes the books of a slice in each chunk's transaction, and notes why a chunk failed. */
@Dependent
@Named
public class SliceListener extends AbstractChunkListener {

  @Inject private StepContext step;
  @Inject private SliceBooks books;
  @Inject private JobFailures failures;

  @Override
  public void afterChunk() {
    SliceWork work = work();
    books.advance(
        work.slice(),
        work.run().exportId(),
        work.run().jobExecutionId(),
        work.chunk().status(),
        work.chunk().take());
    work.fill().reset();
  }

  @Override
  public void onError(Exception failure) {
    if (work() != null) {
      failures.note(work().run(), failure);
    }
  }

  private SliceWork work() {
    return (SliceWork) step.getTransientUserData();
  }
}
