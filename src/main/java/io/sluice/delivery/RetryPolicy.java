package io.sluice.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * The decision on another try, as a pure function of what came of the last one. Each kind of answer
 * counts on its own, so that a busy receiver does not use up the tries of a failing one.
 *
 * @param allowances what each kind of answer may cost; a kind that has none counts as a failed try
 * @param longestDelivery it gives up rather than wait past that time since the first try
 */
public record RetryPolicy(Map<NotNowKind, Allowance> allowances, Duration longestDelivery) {

  /**
   * @throws IllegalArgumentException if failed tries have no allowance
   */
  public RetryPolicy {
    allowances = Map.copyOf(allowances);
    if (!allowances.containsKey(NotNowKind.FAILED_TRY)) {
      throw new IllegalArgumentException("Failed tries have no allowance");
    }
  }

  /** Bounded by its allowances alone. */
  public RetryPolicy(Map<NotNowKind, Allowance> allowances) {
    this(allowances, Allowance.UNBOUNDED);
  }

  /**
   * The step after a try.
   *
   * @param before the tries before the one that this is the outcome of
   */
  public Decision decide(Outcome outcome, Tries before, Instant now) {
    return outcome instanceof Outcome.Settled settled
        ? settled
        : later((Outcome.NotNow) outcome, before, now);
  }

  /** Whether a wait from now on would end after the longest time that a delivery may take. */
  public boolean isTooLong(Duration wait, Tries tries, Instant now) {
    return Duration.between(tries.startedAt(), now).plus(wait).compareTo(longestDelivery) > 0;
  }

  private Decision later(Outcome.NotNow outcome, Tries before, Instant now) {
    NotNowKind kind =
        allowances.containsKey(outcome.kind()) ? outcome.kind() : NotNowKind.FAILED_TRY;
    Allowance allowance = allowances.get(kind);
    Tries.Spent spent = before.of(kind);
    int times = spent.times() + 1;
    if (times >= allowance.tries()) {
      return new Decision.GiveUp(times + " tries failed, the last with " + outcome.answer());
    }
    if (spent.paused().compareTo(allowance.patience()) >= 0) {
      return tooLong(allowance.patience(), outcome);
    }
    Duration pause = allowance.pause(outcome, times, spent.paused());
    return isTooLong(pause, before, now)
        ? tooLong(longestDelivery, outcome)
        : new Decision.TryAgain(kind, pause);
  }

  private static Decision tooLong(Duration limit, Outcome.NotNow outcome) {
    return new Decision.GiveUp(
        "another wait would pass the limit of %s; the last answer was %s"
            .formatted(limit, outcome.answer()));
  }
}
