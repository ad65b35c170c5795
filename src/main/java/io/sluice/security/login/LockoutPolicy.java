package io.sluice.security.login;

import java.time.Duration;
import java.time.Instant;

/**
 * The rule by which failed logins slow down the next: each from the last free one on locks for
 * twice as long as the one before it.
 *
 * @param freeFailures how many lock nothing, and one
 * @param first how long the first one that locks does
 * @param longest the longest lock, and how long after it everything is forgotten
 */
record LockoutPolicy(int freeFailures, Duration first, Duration longest) {

  private static final int MAX_DOUBLINGS = 30;

  /** The same lock, but later. */
  LockoutPolicy freeTimes(int factor) {
    return new LockoutPolicy(freeFailures * factor, first, longest);
  }

  /** The same, whose lock does not grow. */
  LockoutPolicy withoutGrowth() {
    return new LockoutPolicy(freeFailures, first, first);
  }

  /**
   * @param before null if there were none
   */
  Failures oneMore(Failures before, Instant now) {
    boolean fresh = before == null || !now.isBefore(before.forgottenAt());
    int count = fresh ? 1 : before.count() + 1;
    Instant lockedUntil = now.plus(lock(count));
    return new Failures(count, lockedUntil, lockedUntil.plus(longest));
  }

  private Duration lock(int count) {
    if (count < freeFailures) {
      return Duration.ZERO;
    }
    int doublings = Math.min(count - freeFailures, MAX_DOUBLINGS);
    Duration lock = first.multipliedBy(1L << doublings);
    return lock.compareTo(longest) < 0 ? lock : longest;
  }
}
