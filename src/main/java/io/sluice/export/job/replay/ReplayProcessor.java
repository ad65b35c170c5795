package io.sluice.export.job.replay;

import io.sluice.export.job.slice.Chunk;
import io.sluice.run.books.PersonRepository;
import jakarta.batch.api.chunk.ItemProcessor;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * Puts what was rejected on its way, under the id that it had, by the mapping of today's settings.
 * What another run has delivered meanwhile is filtered out; the chunk knows of it.
 */
@Dependent
@Named
public class ReplayProcessor implements ItemProcessor {

  @Inject StepContext step;
  @Inject PersonRepository people;

  private ReplayMapping mapping;

  @Override
  public String processItem(Object item) {
    if (item == Chunk.END) {
      return null;
    }
    ReplayWork work = (ReplayWork) step.getTransientUserData();
    if (mapping == null) {
      mapping =
          work.run().isOfProfiles() ? new ReplayedProfiles(work, people) : new ReplayedEvents(work);
    }
    work.chunk().met();
    return mapping.process((KeptRejection) item);
  }
}
