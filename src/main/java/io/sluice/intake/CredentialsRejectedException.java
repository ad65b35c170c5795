package io.sluice.intake;

/** The account's id, passcode or region is rejected; which of them is not said. */
public class CredentialsRejectedException extends IntakeException {

  private static final long serialVersionUID = 1L;

  public CredentialsRejectedException(String message) {
    super(message);
  }
}
