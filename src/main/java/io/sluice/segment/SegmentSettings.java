package io.sluice.segment;

import io.sluice.delivery.RetryPolicy;
import java.net.URI;
import java.time.Duration;

/**
 * Segment's hosts, and how patient to be with them.
 *
 * @param concurrency how many batches of one partner may be on their way at once
 */
record SegmentSettings(
    URI us,
    URI eu,
    URI settings,
    Duration readTimeout,
    boolean gzip,
    int concurrency,
    int maxFailedTries,
    Duration longestDelivery,
    Duration longestPause) {

  static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

  /** For both time-outs of a check, since somebody waits for it in front of a screen. */
  static final Duration CHECK_TIMEOUT = Duration.ofSeconds(5);

  URI tracking(Region region) {
    return region == Region.EU ? eu : us;
  }

  RetryPolicy retryPolicy() {
    return RetryPolicy.bounded(maxFailedTries, longestDelivery, longestPause);
  }
}
