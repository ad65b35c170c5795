package io.sluice.export.lifecycle;

import io.sluice.export.Export;
import io.sluice.export.ExportRepository;
import io.sluice.export.ExportStatus;
import io.sluice.problem.NoSuchThingException;
import io.sluice.run.Run;
import io.sluice.run.RunOutcome;
import io.sluice.run.RunRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** The ends of runs and of their tries; observers of {@link RunOutcome} learn of each. */
@ApplicationScoped
@Transactional
public class RunEnds {

  @Inject ExportRepository exports;
  @Inject RunRepository runs;
  @Inject ExportSchedules schedules;
  @Inject Event<RunOutcome> outcomes;

  /** The run's job has come to its end. May be called again. */
  public void completed(long runId) {
    outcomes.fire(RunOutcome.of(find(runId), ExportStatus.DONE, null));
  }

  /**
   * Notes that a try failed. When it is not tried again, that may be one failed run too many for
   * the export's schedule.
   *
   * @param nextTryAt null when it is not tried again
   */
  public void failed(long runId, String reason, Instant nextTryAt) {
    Export export = exports.lock(find(runId).getExport().getId()).orElseThrow();
    Run run = runs.lock(runId).orElseThrow();
    run.failed(reason, nextTryAt);
    if (nextTryAt == null) {
      schedules.runFailed(export, run, reason);
    }
    ExportStatus status = nextTryAt == null ? ExportStatus.FAILED : ExportStatus.PENDING;
    outcomes.fire(RunOutcome.of(run, status, reason));
  }

  private Run find(long id) {
    return runs.find(id).orElseThrow(() -> new NoSuchThingException("Run", id));
  }
}
