package io.sluice.clevertap;

/** A cursor came a second time in one chain: walking on would never end. */
public class CursorCycleException extends CleverTapException {

  private static final long serialVersionUID = 1L;

  CursorCycleException(String message) {
    super(message);
  }
}
