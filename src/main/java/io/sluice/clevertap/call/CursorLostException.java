package io.sluice.clevertap.call;

/** The cursor is worth nothing any more: the slice must be opened again. */
public class CursorLostException extends CleverTapException {

  private static final long serialVersionUID = 1L;

  CursorLostException(String message) {
    super(message);
  }
}
