package io.sluice.export.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The configuration {@code sluice.live}: how often live exports look for new events. */
@ApplicationScoped
public class LiveSettings {

  @Inject
  @ConfigProperty(name = "sluice.live.interval")
  Duration interval;

  /** The pause before the next pass. */
  Duration interval() {
    return interval;
  }
}
