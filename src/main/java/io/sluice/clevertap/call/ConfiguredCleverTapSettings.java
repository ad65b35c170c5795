package io.sluice.clevertap.call;

import io.sluice.intake.SlicesAtOnce;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The configuration {@code sluice.clevertap}. It gives the {@link CleverTapSettings}, and is read
 * when they are first needed.
 */
@ApplicationScoped
class ConfiguredCleverTapSettings implements SlicesAtOnce {

  @Inject
  @ConfigProperty(name = "sluice.clevertap.url")
  String url;

  @Inject
  @ConfigProperty(name = "sluice.clevertap.read-timeout")
  Duration readTimeout;

  @Inject
  @ConfigProperty(name = "sluice.clevertap.concurrency")
  int concurrency;

  @Inject
  @ConfigProperty(name = "sluice.clevertap.patience")
  Duration patience;

  @Inject
  @ConfigProperty(name = "sluice.clevertap.longest-pause")
  Duration longestPause;

  @Inject
  @ConfigProperty(name = "sluice.clevertap.max-answer-bytes")
  int maxAnswerBytes;

  /**
   * @throws IllegalArgumentException if the concurrency is below 1
   */
  @Produces
  @Singleton
  CleverTapSettings settings() {
    return new CleverTapSettings(
        url, readTimeout, concurrency, patience, longestPause, maxAnswerBytes);
  }

  /** As many as CleverTap takes requests of the account at once. */
  @Override
  public int slices() {
    return concurrency;
  }
}
