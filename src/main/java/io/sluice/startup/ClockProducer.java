package io.sluice.startup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The clock that every bean asks for the time. */
@ApplicationScoped
public class ClockProducer {

  @Inject
  @ConfigProperty(name = "sluice.clock.offset-file")
  Optional<String> offsetFile;

  /** The system's clock, moved by what stands in the configured file, if any. */
  @Produces
  @Singleton
  Clock clock() {
    return offsetFile
        .<Clock>map(file -> new OffsetClock(Clock.systemUTC(), Path.of(file)))
        .orElseGet(Clock::systemUTC);
  }
}
