package io.sluice.clevertap.call;

import io.sluice.intake.IntakeException;

/** The cursor is worth nothing any more: the slice must be opened again. */
public class CursorLostException extends IntakeException {

  private static final long serialVersionUID = 1L;

  CursorLostException(String message) {
    super(message);
  }
}
