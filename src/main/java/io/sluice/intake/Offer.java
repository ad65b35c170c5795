package io.sluice.intake;

/** The answer of an intake that is asked for a slice. */
public sealed interface Offer {

  /** It has the event, as far as it knows. */
  record Offered() implements Offer {}

  /**
   * It is known not to have it.
   *
   * @param reason in words, which are kept with the slice
   */
  record Refused(String reason) implements Offer {}
}
