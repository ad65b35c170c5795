package io.sluice.intake;

/** CleverTap never exports this event through its API; its file exports hold it. */
public class EventRefusedException extends IntakeException {

  private static final long serialVersionUID = 1L;

  public EventRefusedException(String message) {
    super(message);
  }
}
