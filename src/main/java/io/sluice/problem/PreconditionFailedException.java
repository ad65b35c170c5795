package io.sluice.problem;

/** The thing is no longer as the client saw it when it sent {@code If-Match} or the like: 412. */
public class PreconditionFailedException extends ProblemException {

  private static final long serialVersionUID = 1L;

  /**
   * @param message what the client saw, and what is there now
   */
  public PreconditionFailedException(String message) {
    super(412, message);
  }
}
