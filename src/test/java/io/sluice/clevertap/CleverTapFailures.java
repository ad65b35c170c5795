package io.sluice.clevertap;

import io.sluice.intake.CredentialsRejectedException;
import io.sluice.intake.IntakeUnavailableException;
import io.sluice.intake.QueryRefusedException;

/** The client's failures for tests of other packages: only the client's own makes them. */
public final class CleverTapFailures {

  private CleverTapFailures() {}

  /** CleverTap never answered, though it was tried. */
  public static IntakeUnavailableException unreachable(String message) {
    return new IntakeUnavailableException(message, false);
  }

  /** CleverTap answered, but nothing of use. */
  public static IntakeUnavailableException notReady(String message) {
    return new IntakeUnavailableException(message, true);
  }

  public static CredentialsRejectedException credentialsRejected(String message) {
    return new CredentialsRejectedException(message);
  }

  public static QueryRefusedException queryRefused(String message) {
    return new QueryRefusedException(message);
  }
}
