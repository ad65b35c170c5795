package io.sluice.export.lifecycle;

import io.sluice.export.Export;
import io.sluice.export.ExportRepository;
import io.sluice.export.ExportStatus;
import io.sluice.problem.ConflictException;
import io.sluice.problem.NoSuchThingException;
import io.sluice.run.Run;
import io.sluice.run.RunQueue;
import io.sluice.run.RunRepository;
import io.sluice.run.RunStatusRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Runs whose jobs somebody stops, abandons or restarts by the job operator: the same becomes of
 * them and of their exports as when it is done to the export. May be told twice.
 */
@ApplicationScoped
@Transactional
public class OperatedRuns {

  @Inject ExportRepository exports;
  @Inject RunRepository runs;
  @Inject RunQueue queue;
  @Inject ExportSchedules schedules;
  @Inject Clock clock;

  /**
   * A job execution was told to stop, or abandoned: the run does not go on by itself, unless it has
   * gone on since as a later one.
   */
  public void stopped(long runId, long executionId) {
    ownerOf(runId)
        .filter(export -> !runs.lock(runId).orElseThrow().wentOnAfter(executionId))
        .ifPresent(export -> stop(runId, export));
  }

  private void stop(long runId, Export export) {
    runs.lock(runId).orElseThrow().requestStop();
    if (isLastScheduled(runId, export)) {
      schedules.stop(export);
    }
  }

  /**
   * The job is to be restarted: the run goes on by the queue, and so does the schedule. The queue
   * must see it before the caller looks for it there: it is committed when this returns.
   *
   * @param executionId STOPPED or FAILED, and the latest of the run
   * @return whether the run is in the queue; not while a server still holds it that has not yet
   *     seen the end of the job
   * @throws NoSuchThingException if there is no such run
   * @throws ConflictException if another run of the export goes on, or the run has gone on since as
   *     a later execution
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public boolean restart(long runId, long executionId) {
    Export export = ownerOf(runId).orElseThrow(() -> new NoSuchThingException("Run", runId));
    checkOthers(runId, export);
    Run run = runs.lock(runId).orElseThrow();
    if (run.wentOnAfter(executionId)) {
      throw new ConflictException(
          "Run %d has gone on as job execution %d".formatted(runId, run.getJobExecutionId()));
    }
    if (runs.statusRow(runId).orElseThrow().getStatus() == ExportStatus.RUNNING) {
      return false;
    }
    run.resumeJob(executionId);
    queue.submit(runId, clock.instant());
    if (isLastScheduled(runId, export)) {
      schedules.goOn(export, runId);
    }
    return true;
  }

  /** The run itself may be PENDING: it waits for its next try, and need not any more. */
  private void checkOthers(long runId, Export export) {
    List<RunStatusRow> others =
        runs.goingOn(export.getId()).stream().filter(other -> other.getRunId() != runId).toList();
    AtRest.check(
        others, "a restart of run %d needs the export's other runs to be at rest".formatted(runId));
  }

  /** Locked before the run, as everywhere. */
  private Optional<Export> ownerOf(long runId) {
    return runs.find(runId).flatMap(run -> exports.lock(run.getExport().getId()));
  }

  private boolean isLastScheduled(long runId, Export export) {
    return runs.lastScheduled(export.getId(), 1).stream()
        .anyMatch(found -> found.getRunId() == runId);
  }
}
