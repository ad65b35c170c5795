package io.sluice.export.job.slice;

import io.sluice.run.books.SliceBooks;
import jakarta.batch.api.chunk.listener.AbstractChunkListener;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Writes the books of a slice in each chunk's transaction, and notes why a chunk failed. */
@Dependent
@Named
public class SliceListener extends AbstractChunkListener {

  @Inject StepContext step;
  @Inject SliceBooks books;
  @Inject JobFailures failures;

  @Override
  public void afterChunk() {
    SliceWork work = work();
    if (work.slice().getStatus().isOver()) {
      return; // an earlier job execution has read it to its end
    }
    books.advance(
        work.slice(),
        work.run().exportId(),
        work.run().jobExecutionId(),
        work.chunk().status(),
        work.chunk().take());
    books.saveCheckpoint(work.slice(), work.chunk().checkpoint());
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
