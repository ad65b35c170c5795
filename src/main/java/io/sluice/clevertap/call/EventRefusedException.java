package io.sluice.clevertap.call;

/** CleverTap never exports this event through its API; its file exports hold it. */
public class EventRefusedException extends CleverTapException {

  private static final long serialVersionUID = 1L;

  EventRefusedException(String message) {
    super(message);
  }
}
