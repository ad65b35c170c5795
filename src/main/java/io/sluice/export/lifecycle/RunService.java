package io.sluice.export.lifecycle;

import io.sluice.export.DayRange;
import io.sluice.export.Export;
import io.sluice.export.ExportRepository;
import io.sluice.export.ExportRules;
import io.sluice.export.ExportStatus;
import io.sluice.export.view.RunResponse;
import io.sluice.export.view.SliceViews;
import io.sluice.problem.NoSuchThingException;
import io.sluice.run.CountsRepository;
import io.sluice.run.Run;
import io.sluice.run.RunKind;
import io.sluice.run.RunOutcome;
import io.sluice.run.RunRepository;
import io.sluice.run.RunState;
import io.sluice.run.RunTakenOverException;
import io.sluice.run.RunTotals;
import io.sluice.run.RunWindow;
import io.sluice.run.Slice;
import io.sluice.run.SliceRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Runs as users see them, and the marks that the job and the schedule leave on them. */
@ApplicationScoped
@Transactional
public class RunService {

  /** For so long the ledger is kept for a run that was stopped or failed. */
  private static final Duration RESUMABLE = Duration.ofDays(ExportRules.MAX_DAYS);

  @Inject private ExportRepository exports;
  @Inject private RunRepository runs;
  @Inject private SliceRepository slices;
  @Inject private CountsRepository counts;
  @Inject private SliceViews sliceViews;
  @Inject private ExportSchedules schedules;
  @Inject private Clock clock;
  @Inject private Event<RunOutcome> outcomes;

  /**
   * A run with its counts.
   *
   * @throws NoSuchThingException if there is no such run
   */
  public RunResponse view(long id) {
    Run run = find(id);
    RunTotals totals = counts.totals(List.of(id)).getOrDefault(id, RunTotals.none(id));
    return RunResponse.of(run, status(id), totals, sliceViews.cause(run));
  }

  public List<RunResponse> ofExport(long exportId, int page, int size) {
    List<Run> found = runs.ofExport(exportId, page, size);
    List<Long> ids = found.stream().map(Run::getId).toList();
    Map<Long, RunState> states = runs.states(ids);
    Map<Long, RunTotals> totals = counts.totals(ids);
    return found.stream()
        .map(
            run ->
                RunResponse.of(
                    run,
                    states.get(run.getId()).getStatus(),
                    totals.getOrDefault(run.getId(), RunTotals.none(run.getId())),
                    null))
        .toList();
  }

  public long countOfExport(long exportId) {
    return runs.countOfExport(exportId);
  }

  /**
   * @throws NoSuchThingException if there is no such run
   */
  public Run find(long id) {
    return runs.find(id).orElseThrow(() -> new NoSuchThingException("Run", id));
  }

  public ExportStatus status(long runId) {
    return state(runId).getStatus();
  }

  /** The run's place in the job repository and its derived status. */
  public RunState state(long runId) {
    return runs.state(runId).orElseThrow(() -> new NoSuchThingException("Run", runId));
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

  /**
   * The first day of which a later run of the same export, or an earlier one that may still go on,
   * may need the ledger.
   */
  public LocalDate ledgerNeededFrom(long runId) {
    Run run = find(runId);
    LocalDate needed = neededByLaterRuns(run);
    return runs.firstDayUnfinished(run, clock.instant().minus(RESUMABLE))
        .filter(day -> day.isBefore(needed))
        .orElse(needed);
  }

  private LocalDate neededByLaterRuns(Run run) {
    Export export = run.getExport();
    if (run.getKind() == RunKind.SCHEDULED) {
      return RunWindow.ledgerFrom(export, run.getDays().to());
    }
    Optional<LocalDate> lastDay = runs.lastDaysDone(export.getId()).map(DayRange::to);
    return RunWindow.ledgerFrom(export, lastDay.orElseGet(() -> RunWindow.firstDay(export)));
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
