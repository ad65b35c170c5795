package io.sluice.delivery;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Exponential backoff with full jitter between half of the step and the step.
 *
 * @param first the wait before the second try
 * @param longest the longest wait between two tries
 */
public record Backoff(Duration first, Duration longest) {

  /**
   * The wait after a failed try.
   *
   * @param failedTries how many tries have failed so far, at least 1
   */
  public Duration after(int failedTries) {
    return jittered(failedTries, ThreadLocalRandom.current().nextDouble());
  }

  /** The shortest wait that {@link #after} may give. */
  public Duration shortestAfter(int failedTries) {
    return jittered(failedTries, 0);
  }

  /** The same with the random number given, from 0 (the shortest wait) to 1 (the longest). */
  Duration jittered(int failedTries, double random) {
    long step = first.toMillis() << Math.min(failedTries - 1, 20);
    long capped = Math.min(step, longest.toMillis());
    return Duration.ofMillis(capped / 2 + Math.round(capped / 2.0 * random));
  }
}
