package io.sluice.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A gate that all deliveries to one receiver share: when the receiver asks one of them to wait, the
 * others wait as well. Thread-safe.
 */
public final class HoldBack {

  private final AtomicReference<Instant> notBefore = new AtomicReference<>(Instant.MIN);

  /** Closes the gate until then. A gate that is closed for longer stays so. */
  public void until(Instant instant) {
    notBefore.accumulateAndGet(instant, (a, b) -> a.isAfter(b) ? a : b);
  }

  /** How long the gate stays closed from now on; zero when it is open. */
  public Duration left(Instant now) {
    Instant opens = notBefore.get();
    return opens.isAfter(now) ? Duration.between(now, opens) : Duration.ZERO;
  }
}
