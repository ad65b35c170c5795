package io.sluice.problem;

import java.util.List;

/**
 * A condition of a request that does not hold, told to the client word by word: the message must
 * name the thing, the state found and the state needed, and must never hold a secret.
 */
public abstract class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;

  protected ProblemException(int status, String message) {
    super(message);
    this.status = status;
  }

  public int status() {
    return status;
  }

  /** The fields it is about; none by default. */
  public List<FieldError> errors() {
    return List.of();
  }

  public Problem toProblem(String instance) {
    return Problem.of(status, getMessage(), instance).with(errors());
  }
}
