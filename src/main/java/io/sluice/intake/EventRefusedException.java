package io.sluice.intake;

/** The intake never exports this event; another one may hold it. */
public class EventRefusedException extends NotOfferedException {

  private static final long serialVersionUID = 1L;

  /**
   * @param reason as in {@link #reason()}
   */
  public EventRefusedException(String message, String reason) {
    super(message, reason);
  }
}
