package io.sluice.segment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The configuration {@code sluice.segment}. It gives the {@link SegmentSettings}, and is read when
 * they are first needed.
 */
@ApplicationScoped
class ConfiguredSegmentSettings {

  @Inject
  @ConfigProperty(name = "sluice.segment.url.us")
  URI us;

  @Inject
  @ConfigProperty(name = "sluice.segment.url.eu")
  URI eu;

  @Inject
  @ConfigProperty(name = "sluice.segment.url.settings")
  URI settings;

  @Inject
  @ConfigProperty(name = "sluice.segment.read-timeout")
  Duration readTimeout;

  @Inject
  @ConfigProperty(name = "sluice.segment.gzip")
  boolean gzip;

  @Inject
  @ConfigProperty(name = "sluice.segment.concurrency")
  int concurrency;

  @Inject
  @ConfigProperty(name = "sluice.segment.max-failed-tries")
  int maxFailedTries;

  @Inject
  @ConfigProperty(name = "sluice.segment.longest-delivery")
  Duration longestDelivery;

  @Inject
  @ConfigProperty(name = "sluice.segment.longest-pause")
  Duration longestPause;

  @Produces
  @Singleton
  SegmentSettings settings() {
    return new SegmentSettings(
        us,
        eu,
        settings,
        readTimeout,
        gzip,
        concurrency,
        maxFailedTries,
        longestDelivery,
        longestPause);
  }
}
