package io.sluice.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How often live exports look for new events. */
@ApplicationScoped
public class LiveInterval {

  private final Duration interval;

  protected LiveInterval() {
    this(null);
  }

  @Inject
  public LiveInterval(
      @ConfigProperty(name = "sluice.live.interval", defaultValue = "PT5M") Duration interval) {
    this.interval = interval;
  }

  Instant nextAfter(Instant now) {
    return now.plus(interval);
  }
}
