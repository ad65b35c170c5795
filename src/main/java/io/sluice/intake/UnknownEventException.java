package io.sluice.intake;

/** The account has no event of this name. */
public class UnknownEventException extends NotOfferedException {

  private static final long serialVersionUID = 1L;

  /**
   * @param reason as in {@link #reason()}
   */
  public UnknownEventException(String message, String reason) {
    super(message, reason);
  }
}
