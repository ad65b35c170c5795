package io.sluice.schedule;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import io.sluice.export.lifecycle.RunEnds;
import io.sluice.export.lifecycle.RunService;
import io.sluice.jobengine.JobEngine;
import io.sluice.run.ExportJobs;
import io.sluice.run.Run;
import io.sluice.run.RunStatusRow;
import jakarta.batch.runtime.BatchStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Executes a run: starts its job or lets it go on from its checkpoints, watches it, and decides
 * what becomes of the run when the job has ended.
 */
@ApplicationScoped
public class RunSupervisor {

  private static final Duration LOOK = Duration.ofSeconds(1);

  private final RunService runs;
  private final RunEnds ends;
  private final JobEngine engine;
  private final RunRetry retry;
  private final Clock clock;

  protected RunSupervisor() {
    this(null, null, null, null, null);
  }

  @Inject
  public RunSupervisor(
      RunService runs, RunEnds ends, JobEngine engine, RunRetry retry, Clock clock) {
    this.runs = runs;
    this.ends = ends;
    this.engine = engine;
    this.retry = retry;
    this.clock = clock;
  }

  /**
   * Returns when the job has ended.
   *
   * @return whether the run leaves the queue, or when it is to be executed again
   */
  CompletionHandler<Void> execute(long runId) {
    RunStatusRow found = runs.statusRow(runId);
    if (ended(found)) {
      return done(runId);
    }
    if (neverToStart(runId, found)) {
      return leave();
    }
    if (engine.isShuttingDown()) {
      return again(clock.instant()); // it waited for a thread, which another run has left just now
    }
    long executionId = startOrGoOn(runId, found);
    watch(runId, executionId);
    return decide(runId);
  }

  private static boolean ended(RunStatusRow found) {
    return is(found, BatchStatus.COMPLETED);
  }

  /** An abandoned job was given up by somebody, who restarts the run when it is to go on. */
  private boolean neverToStart(long runId, RunStatusRow found) {
    return is(found, BatchStatus.ABANDONED) || runs.stopRequested(runId) && !isLive(found);
  }

  private static boolean isLive(RunStatusRow found) {
    return is(found, BatchStatus.STARTING)
        || is(found, BatchStatus.STARTED)
        || is(found, BatchStatus.STOPPING);
  }

  /** A job that says it runs, though not here, lost its server: its task would not be ours. */
  private long startOrGoOn(long runId, RunStatusRow found) {
    Run run = runs.find(runId);
    Long last = run.getJobExecutionId();
    if (last == null) {
      return engine.start(ExportJobs.of(run), ExportJobs.parameters(runId));
    }
    long latest = engine.mostRecent(last);
    boolean nothingToDo = engine.runsHere(latest) || isLive(found) && hasCompletedHere(latest);
    return nothingToDo ? latest : engine.restart(latest, ExportJobs.parameters(runId));
  }

  /** Unlike one that failed or stopped, it can't be restarted. */
  private boolean hasCompletedHere(long executionId) {
    return engine.storeEnd(executionId).filter(BatchStatus.COMPLETED::equals).isPresent();
  }

  private void watch(long runId, long executionId) {
    try {
      while (!engine.awaitEnd(executionId, LOOK)) {
        if (engine.isShuttingDown() || isToStop(runId)) {
          engine.stop(executionId);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while run " + runId + " was executed", e);
    }
  }

  /** Another server's JobOperator tells by the job repository alone. */
  private boolean isToStop(long runId) {
    return runs.stopRequested(runId) || is(runs.statusRow(runId), BatchStatus.STOPPING);
  }

  private CompletionHandler<Void> decide(long runId) {
    if (engine.isShuttingDown()) {
      return again(clock.instant());
    }
    RunStatusRow found = runs.statusRow(runId);
    if (ended(found)) {
      return done(runId);
    }
    if (runs.stopRequested(runId)) {
      return isLive(found) ? again(clock.instant()) : leave(); // its end could not be stored
    }
    if (is(found, BatchStatus.FAILED)) {
      return retry.afterFailure(runId).map(RunSupervisor::again).orElseGet(RunSupervisor::leave);
    }
    return again(clock.instant());
  }

  private CompletionHandler<Void> done(long runId) {
    ends.completed(runId);
    return leave();
  }

  private static boolean is(RunStatusRow found, BatchStatus status) {
    return status.name().equals(found.getJobStatus());
  }

  private static CompletionHandler<Void> leave() {
    return (complete, operations) -> operations.remove();
  }

  private static CompletionHandler<Void> again(Instant at) {
    return (complete, operations) -> operations.reschedule(complete, at);
  }
}
