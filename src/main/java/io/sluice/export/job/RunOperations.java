package io.sluice.export.job;

import io.sluice.delivery.Pause;
import io.sluice.export.lifecycle.OperatedRuns;
import io.sluice.jobengine.JobEngine;
import io.sluice.jobengine.JobExecutionRepository;
import io.sluice.jobengine.JobExecutionView;
import io.sluice.jobengine.JobOperations;
import io.sluice.problem.ProblemException;
import io.sluice.run.ExportJobs;
import jakarta.batch.operations.JobExecutionAlreadyCompleteException;
import jakarta.batch.operations.JobExecutionNotMostRecentException;
import jakarta.batch.operations.JobRestartException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Does to runs what somebody does to their jobs by the job operator. A restart goes by the queue:
 * whichever server takes the run out of it executes the job, that one alone, and watches over it.
 */
@ApplicationScoped
public class RunOperations implements JobOperations {

  private static final Set<String> RESTARTABLE = Set.of("STOPPED", "FAILED");

  /** A server that is free takes a run out of the queue within a second. */
  private static final Duration LOOK = Duration.ofMillis(200);

  private static final int LOOKS = 50;

  private final JobExecutionRepository executions;
  private final OperatedRuns runs;
  private final JobEngine engine;
  private final Pause pause;

  protected RunOperations() {
    this(null, null, null, null);
  }

  @Inject
  public RunOperations(JobExecutionRepository executions, OperatedRuns runs, JobEngine engine) {
    this(executions, runs, engine, Pause.SLEEP);
  }

  RunOperations(
      JobExecutionRepository executions, OperatedRuns runs, JobEngine engine, Pause pause) {
    this.executions = executions;
    this.runs = runs;
    this.engine = engine;
    this.pause = pause;
  }

  @Override
  public void stopped(long executionId, Map<String, String> parameters) {
    String runId = parameters.get(ExportJobs.RUN_ID);
    if (runId != null) { // else it is none of the jobs that export
      runs.stopped(Long.parseLong(runId), executionId);
    }
  }

  @Override
  public OptionalLong restart(long executionId) {
    return executions
        .execution(executionId)
        .filter(found -> found.run() != null)
        .map(found -> OptionalLong.of(restart(found)))
        .orElse(OptionalLong.empty());
  }

  private long restart(JobExecutionView found) {
    checkState(found);
    try {
      submit(found);
    } catch (ProblemException refused) {
      throw new JobRestartException(refused.getMessage(), refused);
    }
    return awaited(() -> next(found)).orElse(found.id());
  }

  private static void checkState(JobExecutionView found) {
    if (found.status().equals("COMPLETED")) {
      throw new JobExecutionAlreadyCompleteException(inWords(found));
    }
    if (!found.latest()) {
      throw new JobExecutionNotMostRecentException(inWords(found) + "; a later one exists");
    }
    if (!RESTARTABLE.contains(found.status())) {
      throw new JobRestartException(inWords(found) + "; it must be STOPPED or FAILED");
    }
  }

  private static String inWords(JobExecutionView found) {
    return "Job execution %d is %s".formatted(found.id(), found.status());
  }

  /** A job may end a moment before its run leaves the queue. */
  private void submit(JobExecutionView found) {
    Optional<JobExecutionView> begun =
        awaited(
            () -> runs.restart(found.run(), found.id()) ? Optional.of(found) : Optional.empty());
    if (begun.isEmpty()) {
      throw new JobRestartException(
          "Run %d is RUNNING; it must be STOPPED, FAILED or PENDING".formatted(found.run()));
    }
  }

  private Optional<Long> next(JobExecutionView found) {
    long latest = executions.executionsOf(found.instance()).get(0).id();
    return latest > found.id() ? Optional.of(latest) : Optional.empty();
  }

  private <T> Optional<T> awaited(Supplier<Optional<T>> awaited) {
    Optional<T> seen = awaited.get();
    for (int looks = 1; seen.isEmpty() && looks < LOOKS; looks++) {
      pause.pause(LOOK, engine::isShuttingDown, "the restart of a job");
      seen = awaited.get();
    }
    return seen;
  }
}
