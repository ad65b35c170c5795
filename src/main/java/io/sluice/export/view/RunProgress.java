package io.sluice.export.view;

import io.sluice.export.ExportStatus;
import io.sluice.run.Counts;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * A run's progress by its slices, and its speed.
 *
 * @param slicesPlanned 0 while the plan is being made
 * @param settled records that were sent, rejected or skipped
 * @param eventsPerSecond over the looks that are compared; 0 when nothing moved or nothing runs
 * @param left null when it cannot be known yet, or nothing runs
 */
public record RunProgress(
    long slicesDone, long slicesPlanned, long settled, long eventsPerSecond, Duration left) {

  /** One look at a run. */
  public record Look(Instant at, long settled) implements Serializable {

    public static Look of(RunResponse run, Instant now) {
      Counts counts = run.counts();
      return new Look(now, counts.sent() + counts.rejected() + counts.skipped());
    }
  }

  /**
   * @param earlier an earlier look at the same run, or null
   */
  public static RunProgress of(RunResponse run, Look earlier, Instant now) {
    Look look = Look.of(run, now);
    boolean running = run.status() == ExportStatus.RUNNING;
    return new RunProgress(
        run.slicesDone(),
        run.slicesPlanned(),
        look.settled(),
        running && earlier != null ? rate(earlier, look) : 0,
        running ? left(run, now) : null);
  }

  private static long rate(Look earlier, Look now) {
    long millis = Duration.between(earlier.at(), now.at()).toMillis();
    return millis <= 0 ? 0 : Math.max(0, (now.settled() - earlier.settled()) * 1000 / millis);
  }

  /** As long as the slices so far took, for each that is left. */
  private static Duration left(RunResponse run, Instant now) {
    if (run.slicesDone() == 0 || run.startedAt() == null) {
      return null;
    }
    return Duration.between(run.startedAt(), now)
        .multipliedBy(run.slicesPlanned() - run.slicesDone())
        .dividedBy(run.slicesDone());
  }

  /** Slices that are done, in percent. */
  public int percent() {
    return slicesPlanned == 0 ? 0 : (int) (slicesDone * 100 / slicesPlanned);
  }
}
