package io.sluice.destination;

/** Messages could not be delivered. Its message names the partner and holds no secret. */
public abstract class DestinationException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  protected DestinationException(long partnerId, String condition) {
    super("Partner %d: %s".formatted(partnerId, condition));
  }
}
