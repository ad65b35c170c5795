package io.sluice.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The configuration {@code sluice.run}: how runs are executed and tried again. */
@ApplicationScoped
class RunSettings {

  @Inject
  @ConfigProperty(name = "sluice.run.concurrency")
  int concurrency;

  @Inject
  @ConfigProperty(name = "sluice.run.longest-pause")
  Duration longestPause;

  /** Runs that this server executes at once. */
  int concurrency() {
    return concurrency;
  }

  /** The longest pause between two tries of a run. */
  Duration longestPause() {
    return longestPause;
  }
}
