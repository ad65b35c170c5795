package io.sluice.jobengine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The configuration {@code sluice.job}: the threads of the job engine. */
@ApplicationScoped
public class JobSettings {

  @Inject
  @ConfigProperty(name = "sluice.job.threads")
  int threads;

  public int threads() {
    return threads;
  }
}
