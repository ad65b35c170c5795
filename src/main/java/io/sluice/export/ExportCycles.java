package io.sluice.export;

import io.sluice.problem.ConflictException;
import io.sluice.problem.NoSuchThingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Starts the runs of exports when their time has come; never two of one export at once. */
@ApplicationScoped
@Transactional
public class ExportCycles {

  /** "Retried; the creator is told three times within three days, then it is stopped." */
  private static final int MAX_FAILED_RUNS = 3;

  @Inject private ExportRepository exports;
  @Inject private RunRepository runs;
  @Inject private RunQueue queue;
  @Inject private LiveInterval liveInterval;
  @Inject private Clock clock;

  /**
   * Starts the next run of a recurring or live export, unless its last one still goes on: what that
   * one does not read, the next will.
   *
   * @return when the export's time comes again; empty when its schedule has ended, be it because
   *     the last three runs have failed
   */
  public Optional<Instant> begin(long exportId) {
    Export export = locked(exportId);
    List<RunState> last = runs.lastStates(exportId, MAX_FAILED_RUNS);
    if (hasFailedTooOften(last)) {
      export.fail("Three runs in a row failed");
    }
    if (export.isEnded()) {
      return Optional.empty();
    }
    if (last.isEmpty() || !goesOn(last.get(0))) {
      submit(export, RunKind.SCHEDULED, RunWindow.next(export, runs.lastDaysDone(exportId), clock));
    }
    return Optional.of(next(export));
  }

  private static boolean hasFailedTooOften(List<RunState> last) {
    return last.size() == MAX_FAILED_RUNS
        && last.stream().allMatch(run -> run.getStatus() == ExportStatus.FAILED);
  }

  private static boolean goesOn(RunState run) {
    return ExportStatus.STOPPABLE.contains(run.getStatus());
  }

  private Instant next(Export export) {
    Instant now = clock.instant();
    return export.getFrequency() == Frequency.LIVE
        ? liveInterval.nextAfter(now)
        : export.cycle().nextAfter(now);
  }

  /**
   * Starts a run over other days, beside the schedule. What the ledger still knows as delivered is
   * not sent again.
   *
   * @throws ConflictException if a run of the export goes on
   */
  public Run backfill(long exportId, DayRange days) {
    Export export = locked(exportId);
    runs.lastStates(exportId, 1).stream()
        .filter(ExportCycles::goesOn)
        .findFirst()
        .ifPresent(
            run -> {
              throw new ConflictException(
                  "Run %d of export %d is %s; a backfill needs the export to be at rest"
                      .formatted(run.getRunId(), exportId, run.getStatus()));
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
