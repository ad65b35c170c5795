package io.sluice.intake;

/** All tries are used up: the intake can't be reached or isn't ready. Later it may be. */
public class IntakeUnavailableException extends IntakeException {

  private static final long serialVersionUID = 1L;

  private final boolean answered;

  public IntakeUnavailableException(String message, boolean answered) {
    super(message);
    this.answered = answered;
  }

  /** True if the last try had an answer at all, be it of use or not. */
  public boolean isAnswered() {
    return answered;
  }
}
