package io.sluice.problem;

/** The thing that the path names does not exist: 404. */
public class NoSuchThingException extends ProblemException {

  private static final long serialVersionUID = 1L;

  /**
   * {@code new NoSuchThingException("Export", 42)} says {@code Export 42 does not exist}.
   *
   * @param thing the thing's word with a capital
   */
  public NoSuchThingException(String thing, Object id) {
    super(404, thing + " " + id + " does not exist");
  }
}
