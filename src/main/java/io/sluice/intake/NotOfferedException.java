package io.sluice.intake;

/** The intake does not have the event, on whatever day. */
public abstract class NotOfferedException extends IntakeException {

  private static final long serialVersionUID = 1L;

  private final String reason;

  protected NotOfferedException(String message, String reason) {
    super(message);
    this.reason = reason;
  }

  /** The reason in words, which are kept with the slice. */
  public String reason() {
    return reason;
  }
}
