package io.sluice.delivery;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

/**
 * The tries and pauses that one kind of answer may cost one delivery.
 *
 * @param backoff the pauses; a longer wait that the other side asks for counts as its longest
 * @param patience all pauses added; the last one is cut to what is left
 * @param tries with that many answers of this kind it gives up
 */
public record Allowance(Backoff backoff, Duration patience, int tries) {

  /** A duration that nothing exceeds. */
  static final Duration UNBOUNDED = ChronoUnit.FOREVER.getDuration();

  /** So many tries, however long their pauses are. */
  public static Allowance ofTries(Backoff backoff, int tries) {
    return new Allowance(backoff, UNBOUNDED, tries);
  }

  /** Any number of tries, whose pauses are so long in all. */
  public static Allowance ofPatience(Backoff backoff, Duration patience) {
    return new Allowance(backoff, patience, Integer.MAX_VALUE);
  }

  /** As many tries as the whole delivery has time for. */
  public static Allowance unbounded(Backoff backoff) {
    return new Allowance(backoff, UNBOUNDED, Integer.MAX_VALUE);
  }

  /**
   * The pause before the next try.
   *
   * @param times how many answers of this kind came, at least 1
   * @param paused the pauses after those before
   */
  Duration pause(Outcome.NotNow outcome, int times, Duration paused) {
    Duration wanted =
        outcome
            .askedWait()
            .map(wait -> shorter(wait, backoff.longest()))
            .orElseGet(() -> backoff.after(times));
    return shorter(wanted, patience.minus(paused));
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }
}
