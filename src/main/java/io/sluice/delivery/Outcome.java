package io.sluice.delivery;

import java.time.Duration;
import java.util.Optional;

/**
 * The meaning of one try's answer for another try, or of its absence; each receiver's own table
 * tells it.
 */
public sealed interface Outcome {

  /** No other try follows: the outcome is the decision, too. */
  sealed interface Settled extends Outcome, Decision {}

  /** It was taken. */
  record Taken() implements Settled {}

  /** The content was refused: it never passes as it is, but parts of it may. */
  record Refused() implements Settled {}

  /**
   * It never passes until somebody changes something.
   *
   * @param reason in words, such as {@code HTTP 401}
   */
  record Final(String reason) implements Settled {}

  /**
   * It may pass later.
   *
   * @param askedWait how long the other side asks to wait, if it says so
   * @param answer in words, such as {@code HTTP 503}
   */
  record NotNow(NotNowKind kind, Optional<Duration> askedWait, String answer) implements Outcome {

    /** The other side does not say how long to wait. */
    public NotNow(NotNowKind kind, String answer) {
      this(kind, Optional.empty(), answer);
    }

    public static NotNow askedToWait(Duration wait, String answer) {
      return new NotNow(NotNowKind.ASKED_WAIT, Optional.of(wait), answer);
    }
  }
}
