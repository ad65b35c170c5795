package io.sluice.clevertap.call;

/**
 * A call to CleverTap has failed for good. The message names the broken condition, the account id
 * and what to do; it never holds a passcode. The subclass says what the caller can do.
 */
public abstract class CleverTapException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public CleverTapException(String message) {
    super(message);
  }
}
