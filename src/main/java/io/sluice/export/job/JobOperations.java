package io.sluice.export.job;

import io.sluice.export.lifecycle.OperatedRuns;
import io.sluice.jobengine.OperatedJob;
import io.sluice.run.ExportJobs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Tells runs what somebody does to their jobs by the job operator. */
@ApplicationScoped
public class JobOperations {

  @Inject private OperatedRuns runs;

  void operated(@Observes OperatedJob job) {
    String runId = job.parameters().get(ExportJobs.RUN_ID);
    if (runId != null) { // else it is none of the jobs that export
      runs.stopped(Long.parseLong(runId), job.executionId());
    }
  }
}
