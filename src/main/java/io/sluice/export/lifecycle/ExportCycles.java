package io.sluice.export.lifecycle;

import io.sluice.audit.AuditAction;
import io.sluice.audit.AuditEntity;
import io.sluice.audit.Audited;
import io.sluice.export.DayRange;
import io.sluice.export.Export;
import io.sluice.export.ExportRepository;
import io.sluice.export.ExportStatus;
import io.sluice.problem.ConflictException;
import io.sluice.problem.NoSuchThingException;
import io.sluice.run.Run;
import io.sluice.run.RunKind;
import io.sluice.run.RunQueue;
import io.sluice.run.RunRepository;
import io.sluice.run.RunWindow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** Starts the runs of exports when their time has come; never two of one export at once. */
@ApplicationScoped
@Transactional
public class ExportCycles {

  @Inject ExportRepository exports;
  @Inject RunRepository runs;
  @Inject RunQueue queue;
  @Inject LiveSettings live;
  @Inject Clock clock;

  /**
   * Starts the next run of a recurring or live export whose time has come, unless one of its runs
   * still goes on: what that one does not read, the next will. A schedule whose last run somebody
   * stopped has ended.
   */
  public void begin(long exportId) {
    Export export = locked(exportId);
    if (!export.getEnd().isReached() && wasStopped(export)) {
      export.getEnd().stop();
    }
    if (!export.getEnd().isReached() && runs.goingOn(exportId).isEmpty()) {
      submit(export, RunKind.SCHEDULED, nextDays(export));
    }
  }

  private DayRange nextDays(Export export) {
    return RunWindow.next(
        export, runs.lastDaysDone(export.getId()), runs.lastLookBack(export.getId()), clock);
  }

  /** Since the user's latest restart, which may go on without the run that was stopped. */
  private boolean wasStopped(Export export) {
    return runs.lastScheduled(export.getId(), 1).stream()
        .anyMatch(
            run ->
                run.getStatus() == ExportStatus.STOPPED
                    && run.getRunId() >= export.getEnd().getFailuresFromRun());
  }

  /**
   * Says when the export's time comes again, by its settings of this moment; empty when its
   * schedule has ended. They can't change until the calendar has noted it.
   */
  public void next(long exportId, Consumer<Optional<Instant>> calendar) {
    Export export = locked(exportId);
    calendar.accept(
        export.getEnd().isReached()
            ? Optional.empty()
            : export.nextRun(clock.instant(), live.interval()));
  }

  /**
   * Starts a run over other days, beside the schedule. What the ledger still knows as delivered is
   * not sent again.
   *
   * @throws ConflictException if a run of the export goes on, or it is a one-time export whose own
   *     run is not done
   */
  @Audited(action = AuditAction.BACKFILL, entity = AuditEntity.RUN)
  public Run backfill(long exportId, DayRange days) {
    Export export = locked(exportId);
    AtRest.check(runs.goingOn(exportId), "a backfill needs the export to be at rest");
    runs.last(exportId)
        .map(BackfillRules.LastRun::of)
        .flatMap(run -> BackfillRules.refusal(exportId, export.getSchedule().frequency(), run))
        .ifPresent(
            refusal -> {
              throw new ConflictException(refusal);
            });
    return submit(export, RunKind.BACKFILL, days);
  }

  private Run submit(Export export, RunKind kind, DayRange days) {
    Instant now = clock.instant();
    Run run = new Run(export, kind, days, now);
    runs.add(run);
    queue.submit(run.getId(), now);
    return run;
  }

  private Export locked(long id) {
    return exports.lock(id).orElseThrow(() -> new NoSuchThingException("Export", id));
  }
}
