package io.sluice.intake;

/** The intake refuses what was asked; asking again changes nothing. */
public class QueryRefusedException extends IntakeException {

  private static final long serialVersionUID = 1L;

  public QueryRefusedException(String message) {
    super(message);
  }
}
