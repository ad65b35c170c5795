package io.sluice.startup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The clock that every bean asks for the time. */
@ApplicationScoped
public class ClockProducer {

  @Inject ClockSettings settings;

  /** The system's clock, moved by what stands in the configured file, if any. */
  @Produces
  @Singleton
  Clock clock() {
    return settings
        .offsetFile()
        .<Clock>map(file -> new OffsetClock(Clock.systemUTC(), file))
        .orElseGet(Clock::systemUTC);
  }
}
