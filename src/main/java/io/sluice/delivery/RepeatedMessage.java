package io.sluice.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * A message that repeats itself as long as something lasts. It is said once in a while, with how
 * often it was kept back, so that an outage of days does not fill a disk with its log. Thread-safe.
 */
public final class RepeatedMessage {

  private final Duration every;
  private Instant saidAt;
  private long keptBack;

  public RepeatedMessage(Duration every) {
    this.every = every;
  }

  /**
   * @return empty when it is kept back; else how often it was since it was said last
   */
  public synchronized OptionalLong say(Instant now) {
    if (saidAt != null && !now.isBefore(saidAt) && now.isBefore(saidAt.plus(every))) {
      keptBack++;
      return OptionalLong.empty();
    }
    long before = keptBack;
    keptBack = 0;
    saidAt = now;
    return OptionalLong.of(before);
  }
}
