package io.sluice.delivery;

import java.time.Duration;

/** The next step after a try. */
public sealed interface Decision {

  /** It was taken. */
  record Accepted() implements Decision {}

  /**
   * The same again after a wait.
   *
   * @param countsAsFailedTry false when the other side said how long to wait: then that wait holds
   *     back everything else for the same receiver, too
   */
  record RetryAfter(Duration delay, boolean countsAsFailedTry) implements Decision {}

  /** The content was refused: it never passes as it is, but parts of it may. */
  record Refused() implements Decision {}

  /**
   * It never passes until somebody changes something.
   *
   * @param reason in words, such as {@code HTTP 401}
   */
  record Final(String reason) implements Decision {}

  /**
   * The tries or the time are used up; it may pass later.
   *
   * @param reason in words, such as {@code 8 tries failed, the last with HTTP 503}
   */
  record GiveUp(String reason) implements Decision {}
}
