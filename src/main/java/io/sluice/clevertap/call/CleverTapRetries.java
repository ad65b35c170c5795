package io.sluice.clevertap.call;

import io.sluice.delivery.Allowance;
import io.sluice.delivery.Backoff;
import io.sluice.delivery.NotNowKind;
import io.sluice.delivery.RetryPolicy;
import java.time.Duration;
import java.util.Map;

/**
 * The allowances of a call to CleverTap: the time that its answers take counts for none of them.
 */
public final class CleverTapRetries {

  /** Requests without a usable answer, in one call. */
  public static final int MOST_TRIES = 8;

  /** Throttling is no failure: other programs may keep the account busy for long. */
  public static final Duration THROTTLE_PATIENCE = Duration.ofMinutes(30);

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration IN_PROGRESS = Duration.ofSeconds(5);
  private static final int TRIES_WITH_A_USER_WAITING = 2;
  private static final Duration PATIENCE_WITH_A_USER_WAITING = Duration.ofSeconds(10);
  private static final Duration LONGEST_PAUSE_WITH_A_USER_WAITING = Duration.ofSeconds(30);

  private CleverTapRetries() {}

  /** For the job, which can wait. */
  public static RetryPolicy patient(CleverTapSettings settings) {
    return policy(MOST_TRIES, settings.patience(), THROTTLE_PATIENCE, settings.longestPause());
  }

  /** For a call with a user waiting for the answer. */
  public static RetryPolicy brief() {
    return policy(
        TRIES_WITH_A_USER_WAITING,
        PATIENCE_WITH_A_USER_WAITING,
        PATIENCE_WITH_A_USER_WAITING,
        LONGEST_PAUSE_WITH_A_USER_WAITING);
  }

  private static RetryPolicy policy(
      int tries, Duration patience, Duration throttlePatience, Duration longestPause) {
    Backoff growing = new Backoff(FIRST_PAUSE, longestPause);
    Backoff inProgress = new Backoff(FIRST_PAUSE, IN_PROGRESS);
    Backoff steady = new Backoff(longestPause, longestPause);
    return new RetryPolicy(
        Map.of(
            NotNowKind.FAILED_TRY, new Allowance(growing, patience, tries),
            NotNowKind.IN_PROGRESS, Allowance.ofPatience(inProgress, patience),
            NotNowKind.BUSY, Allowance.ofPatience(growing, throttlePatience),
            NotNowKind.THROTTLED, Allowance.ofPatience(steady, throttlePatience)));
  }
}
