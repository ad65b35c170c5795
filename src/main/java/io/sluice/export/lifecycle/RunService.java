package io.sluice.export.lifecycle;

import io.sluice.problem.NoSuchThingException;
import io.sluice.run.Run;
import io.sluice.run.RunRepository;
import io.sluice.run.RunStatusRow;
import io.sluice.run.RunTakenOverException;
import io.sluice.run.Slice;
import io.sluice.run.SliceRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;

/** Runs as their jobs and the schedule see them: found by id, planned once, begun and ended. */
@ApplicationScoped
@Transactional
public class RunService {

  @Inject RunRepository runs;
  @Inject SliceRepository slices;
  @Inject Clock clock;

  /**
   * @throws NoSuchThingException if there is no such run
   */
  public Run find(long id) {
    return runs.find(id).orElseThrow(() -> new NoSuchThingException("Run", id));
  }

  /** The run's place in the job repository and its derived status. */
  public RunStatusRow statusRow(long runId) {
    return runs.statusRow(runId).orElseThrow(() -> new NoSuchThingException("Run", runId));
  }

  public boolean stopRequested(long runId) {
    return find(runId).isStopRequested();
  }

  /**
   * A job execution of the run begins, and is its latest from now on.
   *
   * @throws RunTakenOverException if a later one has begun before
   */
  public void jobStarted(long runId, long executionId) {
    Run run = locked(runId);
    Long latest = run.getJobExecutionId();
    if (latest != null && latest > executionId) {
      throw new RunTakenOverException(runId, executionId, latest);
    }
    run.jobStarted(executionId, clock.instant());
  }

  /**
   * A job execution of the run is about to end. Nothing is noted of one that was taken over.
   *
   * @param reason what the user should know, or null
   * @return whether it is the run's latest
   */
  public boolean jobEnded(long runId, long executionId, String reason) {
    Run run = locked(runId);
    boolean latest = run.isExecutedBy(executionId);
    if (latest) {
      run.jobEnded(reason, clock.instant());
    }
    return latest;
  }

  public List<Slice> slices(long runId) {
    return slices.ofRun(runId);
  }

  public Slice slice(long sliceId) {
    return slices.find(sliceId).orElseThrow(() -> new NoSuchThingException("Slice", sliceId));
  }

  /**
   * Stores the plan of a run, once: a restart keeps it as it is.
   *
   * @throws RunTakenOverException if the job execution is not the run's latest any more
   */
  public void plan(long runId, long executionId, Function<Run, List<Slice>> plan) {
    Run run = locked(runId);
    if (!run.isExecutedBy(executionId)) {
      throw new RunTakenOverException(runId, executionId, run.getJobExecutionId());
    }
    if (slices.ofRun(runId).isEmpty()) {
      slices.add(plan.apply(run));
    }
  }

  private Run locked(long id) {
    return runs.lock(id).orElseThrow(() -> new NoSuchThingException("Run", id));
  }
}
