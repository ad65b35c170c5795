package io.sluice.export.job.replay;

import io.sluice.destination.Destination;
import io.sluice.export.job.PlanSlices;
import io.sluice.export.job.slice.JobFailures;
import io.sluice.export.job.slice.RunContext;
import io.sluice.export.job.slice.RunContexts;
import io.sluice.export.lifecycle.RunService;
import io.sluice.export.rejection.ReplayRepository;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The step {@code plan} of a replay: one slice for each whose rejections it takes. */
@Dependent
@Named
public class PlanReplay extends AbstractBatchlet {

  @Inject JobContext job;
  @Inject RunContexts contexts;
  @Inject RunService runs;
  @Inject ReplayRepository rejections;
  @Inject Destination destination;
  @Inject JobFailures failures;

  @Override
  public String process() {
    RunContext run = contexts.of(job.getExecutionId());
    failures.noted(run, () -> plan(run));
    return null;
  }

  private void plan(RunContext run) {
    PlanSlices.checkWriteKey(run, destination);
    runs.plan(run.runId(), run.jobExecutionId(), replay -> rejections.slices(replay.getId()));
  }
}
