package io.sluice.clevertap;

import io.sluice.delivery.Pause;
import io.sluice.delivery.StopRequestedException;
import io.sluice.delivery.StopSignal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Waits in no time and remembers for how long it should have waited. */
final class RecordedPause implements Pause {

  final List<Duration> pauses = new CopyOnWriteArrayList<>();

  @Override
  public void pause(Duration duration, StopSignal stop, String waitedFor) {
    pauses.add(duration);
    if (stop.stopRequested()) {
      throw new StopRequestedException(waitedFor);
    }
  }

  Duration total() {
    return pauses.stream().reduce(Duration.ZERO, Duration::plus);
  }
}
