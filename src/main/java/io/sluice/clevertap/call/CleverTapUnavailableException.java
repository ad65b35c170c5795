package io.sluice.clevertap.call;

/**
 * All tries of one call are used up: CleverTap can't be reached or isn't ready. Later it may be.
 */
public class CleverTapUnavailableException extends CleverTapException {

  private static final long serialVersionUID = 1L;

  private final boolean answered;

  public CleverTapUnavailableException(String message, boolean answered) {
    super(message);
    this.answered = answered;
  }

  /** Whether the last try had an answer at all, be it of use or not. */
  public boolean isAnswered() {
    return answered;
  }
}
