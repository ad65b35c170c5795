package io.sluice.export.lifecycle;

import io.sluice.export.Export;
import io.sluice.export.ExportStatus;
import io.sluice.run.Run;
import io.sluice.run.RunKind;
import io.sluice.run.RunRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Ends the schedule of a recurring or live export, and lets it go on. One-time exports have none.
 * The caller has locked the export, and its transaction is taken part in.
 */
@ApplicationScoped
public class ExportSchedules {

  /** "Retried; the creator is told three times within three days, then it is stopped." */
  static final int MAX_FAILED_RUNS = 3;

  @Inject RunRepository runs;
  @Inject ExportCalendar calendar;
  @Inject Clock clock;

  /** Somebody ends it. */
  void stop(Export export) {
    if (export.repeats()) {
      export.getEnd().stop();
      calendar.cancel(export.getId());
    }
  }

  /** Ends it if this failed run is the third in a row; backfills don't count. */
  void runFailed(Export export, Run run, String reason) {
    if (export.repeats()
        && run.getKind() == RunKind.SCHEDULED
        && failedBefore(export, run) + 1 >= MAX_FAILED_RUNS) {
      export.getEnd().fail(MAX_FAILED_RUNS + " runs in a row failed, the last one: " + reason);
      calendar.cancel(export.getId());
    }
  }

  private long failedBefore(Export export, Run run) {
    return runs.lastScheduled(export.getId(), MAX_FAILED_RUNS).stream()
        .filter(state -> state.getRunId() < run.getId())
        .takeWhile(
            state ->
                state.getStatus() == ExportStatus.FAILED
                    && state.getRunId() >= export.getEnd().getFailuresFromRun())
        .count();
  }

  /**
   * Somebody restarts it: its next run comes with its cycle, its first one as after its creation.
   *
   * @param lastRunId from this run on, failed runs in a row are counted anew; null before the first
   */
  void goOn(Export export, Long lastRunId) {
    export.getEnd().goOn(lastRunId == null ? 0 : lastRunId);
    if (export.repeats()) {
      Instant now = clock.instant();
      Optional<Instant> next =
          lastRunId == null
              ? Optional.of(export.firstRun(now))
              : export.nextRun(now, Duration.ZERO);
      next.ifPresent(at -> calendar.plan(export.getId(), at));
    }
  }
}
