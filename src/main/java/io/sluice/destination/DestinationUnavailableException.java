package io.sluice.destination;

/** The service could not be reached, or put everything off, for too long. Later it may pass. */
public class DestinationUnavailableException extends DestinationException {

  private static final long serialVersionUID = 1L;

  /**
   * @param condition in words, without the write key
   */
  public DestinationUnavailableException(long partnerId, String condition) {
    super(partnerId, condition);
  }
}
