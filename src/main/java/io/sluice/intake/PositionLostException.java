package io.sluice.intake;

/** A position in a slice is worth nothing any more: the slice must be opened again. */
public class PositionLostException extends IntakeException {

  private static final long serialVersionUID = 1L;

  public PositionLostException(String message) {
    super(message);
  }
}
