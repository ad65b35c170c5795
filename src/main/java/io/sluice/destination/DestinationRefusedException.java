package io.sluice.destination;

/**
 * The service takes nothing from this partner until somebody changes something. Nothing is lost.
 */
public class DestinationRefusedException extends DestinationException {

  private static final long serialVersionUID = 1L;

  /**
   * @param condition in words, without the write key
   */
  public DestinationRefusedException(long partnerId, String condition) {
    super(partnerId, condition);
  }
}
