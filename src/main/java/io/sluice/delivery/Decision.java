package io.sluice.delivery;

import java.time.Duration;

/** The step after a try: another one, or an end. */
public sealed interface Decision permits Decision.TryAgain, Decision.GiveUp, Outcome.Settled {

  /**
   * The same again after a pause.
   *
   * @param kind whose allowance the pause is taken from
   */
  record TryAgain(NotNowKind kind, Duration pause) implements Decision {}

  /**
   * The tries or the time are used up; it may pass later.
   *
   * @param reason in words, such as {@code 8 tries failed, the last with HTTP 503}
   */
  record GiveUp(String reason) implements Decision {}
}
