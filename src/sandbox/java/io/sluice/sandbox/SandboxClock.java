package io.sluice.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until a test moves it. Safe for many threads. */
public final class SandboxClock extends Clock {
  private final AtomicReference<Instant> now;

  private SandboxClock(AtomicReference<Instant> now) {
    this.now = now;
  }

  public static SandboxClock at(Instant start) {
    return new SandboxClock(new AtomicReference<>(start));
  }

  public void advance(Duration duration) {
    now.updateAndGet(instant -> instant.plus(duration));
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  /** The sandbox asks a clock for instants only. */
  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("A sandbox clock is always in UTC, not in " + zone);
  }
}
