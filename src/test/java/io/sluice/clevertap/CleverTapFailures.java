package io.sluice.clevertap;

import io.sluice.clevertap.call.CleverTapUnavailableException;
import io.sluice.clevertap.call.CredentialsRejectedException;
import io.sluice.clevertap.call.QueryRefusedException;

/** The client's failures for tests of other packages: only the client's own makes them. */
public final class CleverTapFailures {

  private CleverTapFailures() {}

  /** CleverTap never answered, though it was tried. */
  public static CleverTapUnavailableException unreachable(String message) {
    return new CleverTapUnavailableException(message, false);
  }

  /** CleverTap answered, but nothing of use. */
  public static CleverTapUnavailableException notReady(String message) {
    return new CleverTapUnavailableException(message, true);
  }

  public static CredentialsRejectedException credentialsRejected(String message) {
    return new CredentialsRejectedException(message);
  }

  public static QueryRefusedException queryRefused(String message) {
    return new QueryRefusedException(message);
  }
}
