package io.sluice.clevertap.call;

import io.sluice.delivery.Backoff;
import java.time.Duration;
import java.util.Optional;

/**
 * How long one call goes on asking. Only pauses count, and each kind on its own, so that a busy
 * account doesn't use up the tries of a failing server.
 */
public final class RetryBudget {

  /** Requests without a usable answer, in one call. */
  public static final int MOST_TRIES = 8;

  /** Throttling is no failure: other programs may keep the account busy for long. */
  public static final Duration THROTTLE_PATIENCE = Duration.ofMinutes(30);

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration IN_PROGRESS = Duration.ofSeconds(5);
  private static final int TRIES_WITH_A_USER_WAITING = 2;
  private static final Duration PATIENCE_WITH_A_USER_WAITING = Duration.ofSeconds(10);
  private static final Duration LONGEST_PAUSE_WITH_A_USER_WAITING = Duration.ofSeconds(30);

  private final Allowance inProgress;
  private final Allowance busy;
  private final Allowance throttled;
  private final Allowance failedTries;

  private RetryBudget(
      int tries, Duration patience, Duration throttlePatience, Duration longestPause) {
    Backoff growing = new Backoff(FIRST_PAUSE, longestPause);
    inProgress = new Allowance(new Backoff(FIRST_PAUSE, IN_PROGRESS), patience, Integer.MAX_VALUE);
    busy = new Allowance(growing, throttlePatience, Integer.MAX_VALUE);
    throttled =
        new Allowance(new Backoff(longestPause, longestPause), throttlePatience, Integer.MAX_VALUE);
    failedTries = new Allowance(growing, patience, tries);
  }

  /** For the job, which can wait. */
  public static RetryBudget patient(CleverTapSettings settings) {
    return new RetryBudget(
        MOST_TRIES, settings.patience(), THROTTLE_PATIENCE, settings.longestPause());
  }

  /** For a call with a user waiting for the answer. */
  public static RetryBudget brief() {
    return new RetryBudget(
        TRIES_WITH_A_USER_WAITING,
        PATIENCE_WITH_A_USER_WAITING,
        PATIENCE_WITH_A_USER_WAITING,
        LONGEST_PAUSE_WITH_A_USER_WAITING);
  }

  /** The pause before the next request, or empty when the budget is used up. */
  Optional<Duration> pauseAfter(Meaning meaning) {
    return switch (meaning) {
      case STILL_IN_PROGRESS, PARTIAL -> inProgress.pause();
      case BUSY -> busy.pause();
      case THROTTLED -> throttled.pause();
      default -> failedTries.pause();
    };
  }

  /** The pauses that one kind of answer may cost. */
  private static final class Allowance {
    private final Backoff backoff;
    private final int tries;
    private Duration left;
    private int times;

    Allowance(Backoff backoff, Duration patience, int tries) {
      this.backoff = backoff;
      this.left = patience;
      this.tries = tries;
    }

    Optional<Duration> pause() {
      times++;
      if (times >= tries || left.isZero()) {
        return Optional.empty();
      }
      Duration step = backoff.after(times);
      Duration pause = step.compareTo(left) < 0 ? step : left;
      left = left.minus(pause);
      return Optional.of(pause);
    }
  }
}
