package io.sluice.export.job.replay;

import io.sluice.export.rejection.ReplayBooks;
import io.sluice.run.books.PersonBooks;
import jakarta.batch.api.chunk.listener.AbstractChunkListener;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Notes in each chunk's transaction what became of the rejections that it replayed. */
@Dependent
@Named
public class ReplayListener extends AbstractChunkListener {

  @Inject StepContext step;
  @Inject ReplayBooks books;
  @Inject PersonBooks people;

  @Override
  public void afterChunk() {
    ReplayWork work = (ReplayWork) step.getTransientUserData();
    books.settle(work.slice(), work.takeOutcomes());
    people.deliver(work.run().exportId(), work.run().readIn(), work.takePeople());
  }
}
