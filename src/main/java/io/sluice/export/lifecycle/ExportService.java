package io.sluice.export.lifecycle;

import io.sluice.audit.AuditAction;
import io.sluice.audit.AuditEntity;
import io.sluice.audit.Audited;
import io.sluice.export.DayRange;
import io.sluice.export.Export;
import io.sluice.export.ExportRepository;
import io.sluice.export.ExportRequest;
import io.sluice.export.ExportSettings;
import io.sluice.export.ExportStatus;
import io.sluice.export.ExportStatusRow;
import io.sluice.export.Schedule;
import io.sluice.jobengine.JobEngine;
import io.sluice.partner.Partner;
import io.sluice.problem.BadInputException;
import io.sluice.problem.ConflictException;
import io.sluice.problem.NoSuchThingException;
import io.sluice.problem.PreconditionFailedException;
import io.sluice.rest.IfMatch;
import io.sluice.run.Run;
import io.sluice.run.RunKind;
import io.sluice.run.RunQueue;
import io.sluice.run.RunRepository;
import io.sluice.run.RunStatusRow;
import jakarta.batch.runtime.BatchStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** The life of exports: add, change, stop, restart. */
@ApplicationScoped
@Transactional
public class ExportService {

  @Inject ExportRepository exports;
  @Inject RunRepository runs;
  @Inject RunQueue queue;
  @Inject ExportCalendar calendar;
  @Inject ExportSchedules schedules;
  @Inject JobEngine engine;
  @Inject Clock clock;

  /** Stores the export. A one-time export gets its run, which starts at once. */
  @Audited(action = AuditAction.CREATE, entity = AuditEntity.EXPORT)
  Export add(ExportSettings settings, Partner partner) {
    Export export = new Export(partner, clock.instant());
    settings.applyTo(export);
    exports.add(export);
    daysOfOnlyRun(settings.schedule())
        .ifPresentOrElse(
            days -> submit(new Run(export, RunKind.SCHEDULED, days, export.getCreatedAt())),
            () -> calendar.plan(export.getId(), export.firstRun(clock.instant())));
    return export;
  }

  /** The calendar starts the runs of others. */
  private static Optional<DayRange> daysOfOnlyRun(Schedule schedule) {
    return schedule.match(
        once -> Optional.of(once.days()), every -> Optional.empty(), live -> Optional.empty());
  }

  private void submit(Run run) {
    runs.add(run);
    queue.submit(run.getId(), clock.instant());
  }

  /**
   * Changes the export from its next run on.
   *
   * @param request breaks no rule by itself; whether it may be made of the export is seen here,
   *     where nothing else can change
   * @param ifMatch the version that the user saw
   * @throws ConflictException if the export can't be edited in this state
   * @throws PreconditionFailedException if it is at another version
   * @throws BadInputException if it can't become what is asked for
   */
  @Audited(action = AuditAction.CHANGE, entity = AuditEntity.EXPORT)
  Export update(long id, ExportRequest request, IfMatch ifMatch) {
    Export export = locked(id);
    LocalDate today = LocalDate.now(clock.withZone(export.getPartner().getAccount().getZone()));
    EditRules.check(export, statusRow(id).getStatus(), request, ifMatch, today);
    ExportSettings settings = ExportSettings.change(export, request, today);
    boolean restartsCycle = settings.restartsCycle(export);
    settings.applyTo(export);
    if (restartsCycle) {
      export.nextRun(clock.instant(), Duration.ZERO).ifPresent(at -> calendar.plan(id, at));
    }
    return export;
  }

  /**
   * @throws NoSuchThingException if there is no such export
   */
  public Export find(long id) {
    return exports.find(id).orElseThrow(() -> new NoSuchThingException("Export", id));
  }

  public ExportStatus status(long id) {
    return statusRow(id).getStatus();
  }

  private ExportStatusRow statusRow(long id) {
    return exports.statusRow(id).orElseThrow(() -> new NoSuchThingException("Export", id));
  }

  private Export locked(long id) {
    return exports.lock(id).orElseThrow(() -> new NoSuchThingException("Export", id));
  }

  /**
   * Asks the export to stop, and ends its schedule. It is STOPPED when its job has written its
   * checkpoints; a job that a dead server left stays in the queue for that, and one that nobody
   * watches over comes into it.
   *
   * @throws ConflictException if it is neither PENDING nor RUNNING
   */
  @Audited(action = AuditAction.STOP, entity = AuditEntity.EXPORT)
  public void stop(long id) {
    Export export = locked(id);
    needed(id, ExportStatus.STOPPABLE, "only a RUNNING or PENDING export can be stopped");
    schedules.stop(export);
    runs.goingOn(id).forEach(this::stopRun);
  }

  private void stopRun(RunStatusRow found) {
    Run run = runs.lock(found.getRunId()).orElseThrow();
    run.requestStop();
    if (found.getStatus() == ExportStatus.PENDING) {
      queue.withdraw(run.getId());
    } else {
      queue.submit(run.getId(), clock.instant()); // a job that nobody executes has nobody else
    }
    if (run.getJobExecutionId() != null) {
      engine.stop(run.getJobExecutionId());
    }
  }

  /**
   * Lets a stopped or failed export go on where it was.
   *
   * @throws ConflictException if it is neither STOPPED nor FAILED, or an earlier run of it goes on,
   *     which somebody restarted by the job operator
   */
  @Audited(action = AuditAction.RESTART, entity = AuditEntity.EXPORT)
  public void restart(long id) {
    Export export = locked(id);
    ExportStatusRow found =
        needed(id, ExportStatus.RESTARTABLE, "only a STOPPED or FAILED export can be restarted");
    AtRest.check(runs.goingOn(id), "a restart needs the export to be at rest");
    if (found.getLastRunId() != null) {
      resume(found.getLastRunId());
    }
    schedules.goOn(export, found.getLastRunId());
  }

  private void resume(long runId) {
    RunStatusRow found = runs.statusRow(runId).orElseThrow();
    if (!ExportStatus.RESTARTABLE.contains(found.getStatus())) {
      return;
    }
    Run run = runs.lock(runId).orElseThrow();
    if (BatchStatus.ABANDONED.name().equals(found.getJobStatus())) {
      run.leaveJob();
    }
    run.resume();
    queue.submit(runId, clock.instant());
  }

  private ExportStatusRow needed(long exportId, Set<ExportStatus> needed, String rule) {
    ExportStatusRow found = statusRow(exportId);
    if (!needed.contains(found.getStatus())) {
      throw new ConflictException(
          "Export %d is %s; %s".formatted(exportId, found.getStatus(), rule));
    }
    return found;
  }

  Partner partner(long id) {
    return exports.partner(id).orElseThrow(() -> new NoSuchThingException("Partner", id));
  }
}
