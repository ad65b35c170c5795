package io.sluice.intake;

/**
 * An intake has not done what was asked, and asking once more at once is in vain. The message names
 * the broken condition, the account id and what to do; it never holds a passcode. The subclass says
 * what the caller can do.
 */
public abstract class IntakeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public IntakeException(String message) {
    super(message);
  }
}
