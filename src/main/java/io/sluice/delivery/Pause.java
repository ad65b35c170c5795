package io.sluice.delivery;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waits before the next try. A test replaces it to see how long the code would have waited. */
@FunctionalInterface
public interface Pause {

  /**
   * Returns when the duration has passed.
   *
   * @param waitedFor what the wait is for, in words, for the message of the exception
   * @throws StopRequestedException if a stop was asked for before or during the wait
   */
  void pause(Duration duration, StopSignal stop, String waitedFor);

  /** Sleeps in short naps, so that a stop is seen within a quarter of a second. */
  Pause SLEEP =
      (duration, stop, waitedFor) -> {
        long deadline = System.nanoTime() + duration.toNanos();
        for (long left = duration.toNanos(); ; left = deadline - System.nanoTime()) {
          if (stop.stopRequested()) {
            throw new StopRequestedException(waitedFor);
          }
          if (left <= 0) {
            return;
          }
          nap(Math.min(left, Duration.ofMillis(250).toNanos()), waitedFor);
        }
      };

  private static void nap(long nanos, String waitedFor) {
    try {
      TimeUnit.NANOSECONDS.sleep(nanos);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StopRequestedException(waitedFor);
    }
  }
}
