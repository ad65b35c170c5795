package io.sluice.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A gate that all deliveries to one receiver share: when the receiver asks one of them to wait, the
 * others wait as well. Thread-safe.
 */
public final class HoldBack {

  private final AtomicReference<Closed> closed =
      new AtomicReference<>(new Closed(Instant.MIN, Instant.MIN));

  private record Closed(Instant since, Instant opens) {}

  /** Closes the gate for that long. A gate that is closed for longer stays so. */
  public void close(Instant now, Duration wait) {
    Closed next = new Closed(now, now.plus(wait));
    closed.accumulateAndGet(
        next, (a, b) -> a.opens().isAfter(b.opens()) && !isAhead(a, now) ? a : b);
  }

  /**
   * The time that the gate stays closed from now on; zero when it is open. A clock that was set
   * back behind the closing opens it: who comes too early is told so again.
   */
  public Duration left(Instant now) {
    Closed last = closed.get();
    return last.opens().isAfter(now) && !isAhead(last, now)
        ? Duration.between(now, last.opens())
        : Duration.ZERO;
  }

  private static boolean isAhead(Closed gate, Instant now) {
    return gate.since().isAfter(now);
  }
}
