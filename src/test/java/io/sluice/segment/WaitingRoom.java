package io.sluice.segment;

import io.sluice.delivery.Pause;
import io.sluice.delivery.StopRequestedException;
import io.sluice.delivery.StopSignal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A clock that only waits move, and the list of those waits. */
final class WaitingRoom extends Clock implements Pause {

  final List<Duration> waits = new ArrayList<>();

  /** The event that happens meanwhile, once. */
  Runnable duringNextPause = () -> {};

  private Instant now = Instant.parse("2026-11-23T10:15:30.123Z");

  @Override
  public void pause(Duration duration, StopSignal stop, String waitedFor) {
    if (stop.stopRequested()) {
      throw new StopRequestedException(waitedFor);
    }
    waits.add(duration);
    Runnable meanwhile = duringNextPause;
    duringNextPause = () -> {};
    meanwhile.run();
    now = now.plus(duration);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
