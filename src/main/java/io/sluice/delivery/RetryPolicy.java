package io.sluice.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * The retry table of HTTP deliveries, as a pure function.
 *
 * @param backoff the waits between failed tries
 * @param maxFailedTries with that many failed tries it gives up
 * @param longestDelivery it gives up rather than wait past that time since the first try
 * @param longestAskedWait a longer {@code Retry-After} counts as this one
 * @see <a
 *     href="https://segment.com/docs/connections/sources/catalog/libraries/server/http-api/">Segment's
 *     HTTP API</a>
 */
public record RetryPolicy(
    Backoff backoff, int maxFailedTries, Duration longestDelivery, Duration longestAskedWait) {

  /** Eight failed tries with the default backoff take two to three minutes of waits. */
  public static final int DEFAULT_MAX_FAILED_TRIES = 8;

  public static final Duration DEFAULT_LONGEST_DELIVERY = Duration.ofMinutes(30);
  public static final Duration DEFAULT_LONGEST_ASKED_WAIT = Duration.ofMinutes(5);
  public static final Duration FIRST_PAUSE = Duration.ofSeconds(2);

  /** A 5xx that says "never like this" instead of "not now". */
  private static final Set<Integer> FINAL_5XX = Set.of(501, 505);

  private static final Set<Integer> TRANSIENT_4XX = Set.of(408, 410, 429, 460);
  private static final Set<Integer> SAYS_HOW_LONG = Set.of(429, 503);

  /** The defaults, with the bounds given. */
  public static RetryPolicy bounded(
      int maxFailedTries, Duration longestDelivery, Duration longestPause) {
    return new RetryPolicy(
        new Backoff(FIRST_PAUSE, longestPause),
        maxFailedTries,
        longestDelivery,
        DEFAULT_LONGEST_ASKED_WAIT);
  }

  /**
   * Decides the next step after a try.
   *
   * @param before the tries before the one that this is the outcome of
   */
  public Decision decide(Outcome outcome, Tries before, Instant now) {
    if (outcome instanceof Outcome.Unanswered none) {
      return failed("no answer (" + none.how() + ")", before, now);
    }
    return answered((Outcome.Answered) outcome, before, now);
  }

  /** True if a wait from now on would end after the longest time that a delivery may take. */
  public boolean isTooLong(Duration wait, Tries tries, Instant now) {
    return now.plus(wait).isAfter(tries.startedAt().plus(longestDelivery));
  }

  private Decision answered(Outcome.Answered answer, Tries before, Instant now) {
    int status = answer.status();
    if (status / 100 == 2) {
      return new Decision.Accepted();
    }
    if (status == 400) {
      return new Decision.Refused();
    }
    if (!isTransient(status)) {
      return new Decision.Final("HTTP " + status);
    }
    return askedWait(answer, now)
        .map(wait -> unlessTooLong(wait, false, "HTTP " + status, before, now))
        .orElseGet(() -> failed("HTTP " + status, before, now));
  }

  private static boolean isTransient(int status) {
    return TRANSIENT_4XX.contains(status) || (status / 100 == 5 && !FINAL_5XX.contains(status));
  }

  private Optional<Duration> askedWait(Outcome.Answered answer, Instant now) {
    if (!SAYS_HOW_LONG.contains(answer.status())) {
      return Optional.empty();
    }
    return AskedWait.of(answer, now)
        .map(wait -> wait.compareTo(longestAskedWait) > 0 ? longestAskedWait : wait);
  }

  private Decision failed(String what, Tries before, Instant now) {
    int failed = before.failed() + 1;
    if (failed >= maxFailedTries) {
      return new Decision.GiveUp(failed + " tries failed, the last with " + what);
    }
    return unlessTooLong(backoff.after(failed), true, what, before, now);
  }

  private Decision unlessTooLong(
      Duration wait, boolean counts, String what, Tries before, Instant now) {
    if (isTooLong(wait, before, now)) {
      return new Decision.GiveUp(
          "another wait would pass the limit of %s; the last answer was %s"
              .formatted(longestDelivery, what));
    }
    return new Decision.RetryAfter(wait, counts);
  }
}
