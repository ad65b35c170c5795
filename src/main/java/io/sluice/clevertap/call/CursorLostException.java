package io.sluice.clevertap.call;

import io.sluice.intake.PositionLostException;

/** CleverTap does not know the cursor, or no more. */
public class CursorLostException extends PositionLostException {

  private static final long serialVersionUID = 1L;

  CursorLostException(String message) {
    super(message);
  }
}
