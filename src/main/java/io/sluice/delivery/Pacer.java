package io.sluice.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Spreads what goes to one receiver evenly over time. Each taker gets its turn in the order of
 * asking; time in which nobody asked is not saved up. Thread-safe.
 */
public final class Pacer {

  private static final long NANOS_A_SECOND = 1_000_000_000L;

  private final Clock clock;
  private Instant free = Instant.MIN;
  private Instant seen = Instant.MIN;

  public Pacer(Clock clock) {
    this.clock = clock;
  }

  /**
   * Takes permits for what is sent next. The turn after it comes when they are used up at that
   * rate. A turn that is not used, because of a stop, is lost.
   *
   * @return how long to wait before sending
   */
  public synchronized Duration take(int permits, int perSecond) {
    Instant now = now();
    Instant turn = free.isAfter(now) ? free : now;
    free = turn.plusNanos(permits * NANOS_A_SECOND / perSecond);
    return Duration.between(now, turn);
  }

  /** A clock that was set back must not make everybody wait until it is there again. */
  private Instant now() {
    Instant now = clock.instant();
    if (now.isBefore(seen)) {
      free = free.minus(Duration.between(now, seen));
    }
    seen = now;
    return now;
  }
}
