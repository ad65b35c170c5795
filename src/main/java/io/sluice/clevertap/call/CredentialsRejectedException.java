package io.sluice.clevertap.call;

/** CleverTap rejects the account id, the passcode or the region; it does not say which. */
public class CredentialsRejectedException extends CleverTapException {

  private static final long serialVersionUID = 1L;

  public CredentialsRejectedException(String message) {
    super(message);
  }
}
