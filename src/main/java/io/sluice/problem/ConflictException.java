package io.sluice.problem;

/** The thing is not in the state that the request needs: 409. */
public class ConflictException extends ProblemException {

  private static final long serialVersionUID = 1L;

  /**
   * @param message the state found and the state needed: {@code Export 42 is DONE; only a RUNNING
   *     or PENDING export can be stopped}
   */
  public ConflictException(String message) {
    super(409, message);
  }
}
