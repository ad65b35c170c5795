package io.sluice.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/**
 * What becomes of a run and of its export when somebody stops, abandons or restarts the run's job
 * by the job operator: the same as when they do it to the export. May be told twice.
 */
@ApplicationScoped
@Transactional
public class OperatedRuns {

  @Inject private ExportRepository exports;
  @Inject private RunRepository runs;
  @Inject private RunQueue queue;
  @Inject private ExportSchedules schedules;
  @Inject private Clock clock;

  /** The job was told to stop: the run does not go on by itself. */
  public void stopped(long runId) {
    ownerOf(runId).ifPresent(export -> stop(runId, export));
  }

  /**
   * A job execution was abandoned: the run does not go on by itself, unless that was not its latest
   * one.
   */
  public void abandoned(long runId, long executionId) {
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

  /** The job was restarted: the run is watched over like any other, and so is the schedule. */
  public void restarted(long runId) {
    ownerOf(runId)
        .filter(export -> !queue.isExecuted(runId)) // else it was restarted by the queue itself
        .ifPresent(
            export -> {
              runs.lock(runId).orElseThrow().resume();
              queue.submit(runId, clock.instant());
              if (isLastScheduled(runId, export)) {
                schedules.goOn(export, runId);
              }
            });
  }

  /** Locked before the run, as everywhere. */
  private Optional<Export> ownerOf(long runId) {
    return runs.find(runId).flatMap(run -> exports.lock(run.getExport().getId()));
  }

  private boolean isLastScheduled(long runId, Export export) {
    return runs.lastScheduled(export.getId(), 1).stream()
        .anyMatch(state -> state.getRunId() == runId);
  }
}
