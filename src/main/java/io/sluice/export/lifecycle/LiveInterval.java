package io.sluice.export.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The interval at which live exports look for new events. */
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

  /** Before the next pass. */
  Duration pause() {
    return interval;
  }
}
