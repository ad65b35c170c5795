package io.sluice.startup;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The clock that every bean asks for the time. */
@Dependent
public class ClockProducer {

  @Produces
  Clock clock() {
    return Clock.systemUTC();
  }
}
