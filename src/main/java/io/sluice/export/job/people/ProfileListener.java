package io.sluice.export.job.people;

import io.sluice.run.books.PersonBooks;
import jakarta.batch.api.chunk.listener.AbstractChunkListener;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Notes in each chunk's transaction what was delivered of each person. */
@Dependent
@Named
public class ProfileListener extends AbstractChunkListener {

  @Inject StepContext step;
  @Inject PersonBooks books;

  @Override
  public void afterChunk() {
    ProfileWork work = (ProfileWork) step.getTransientUserData();
    books.deliver(work.run().exportId(), work.run().runId(), work.takeDelivered());
  }
}
