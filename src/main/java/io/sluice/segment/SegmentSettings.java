package io.sluice.segment;

import io.sluice.delivery.Allowance;
import io.sluice.delivery.Backoff;
import io.sluice.delivery.NotNowKind;
import io.sluice.delivery.RetryPolicy;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * Segment's hosts, and how patient to be with them.
 *
 * @param concurrency how many batches of one partner may be on their way at once
 * @param maxFailedTries with that many failed tries a delivery is given up; eight with the default
 *     pauses take two to three minutes of waits
 * @param longestDelivery it is given up rather than wait past that time since the first try
 * @param longestPause the longest pause after a failed try
 */
public record SegmentSettings(
    URI us,
    URI eu,
    URI settings,
    Duration readTimeout,
    boolean gzip,
    int concurrency,
    int maxFailedTries,
    Duration longestDelivery,
    Duration longestPause) {

  /**
   * @throws IllegalArgumentException if the concurrency is below 1
   */
  public SegmentSettings {
    if (concurrency < 1) {
      throw new IllegalArgumentException(
          "sluice.segment.concurrency is " + concurrency + "; at least 1 is needed");
    }
  }

  /** A longer wait that Segment asks for counts as this one. */
  private static final Duration LONGEST_ASKED_WAIT = Duration.ofMinutes(5);

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);

  static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

  /** For both time-outs of a check, since somebody waits for it in front of a screen. */
  static final Duration CHECK_TIMEOUT = Duration.ofSeconds(5);

  URI tracking(Region region) {
    return region == Region.EU ? eu : us;
  }

  /** Waits that Segment asks for do not count as failed tries. */
  RetryPolicy retryPolicy() {
    Backoff growing = new Backoff(FIRST_PAUSE, longestPause);
    Backoff asked = new Backoff(AskedWait.SHORTEST, LONGEST_ASKED_WAIT);
    return new RetryPolicy(
        Map.of(
            NotNowKind.FAILED_TRY, Allowance.ofTries(growing, maxFailedTries),
            NotNowKind.ASKED_WAIT, Allowance.unbounded(asked)),
        longestDelivery);
  }
}
