package io.sluice.clevertap.call;

/** The account has no event of this name. */
public class UnknownEventException extends CleverTapException {

  private static final long serialVersionUID = 1L;

  UnknownEventException(String message) {
    super(message);
  }
}
