package io.sluice.intake;

/** The account has no event of this name. */
public class UnknownEventException extends IntakeException {

  private static final long serialVersionUID = 1L;

  public UnknownEventException(String message) {
    super(message);
  }
}
