package io.sluice.clevertap;

/**
 * All tries of one call are used up: CleverTap can't be reached or isn't ready. Later it may be.
 */
public class CleverTapUnavailableException extends CleverTapException {

  private static final long serialVersionUID = 1L;

  CleverTapUnavailableException(String message) {
    super(message);
  }
}
