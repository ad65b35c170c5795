package io.sluice.delivery;

/** Work gave up while it waited, because a stop was asked for. Nothing is lost: it can go on. */
public class StopRequestedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public StopRequestedException(String waitedFor) {
    super("Stopped while waiting for " + waitedFor);
  }
}
