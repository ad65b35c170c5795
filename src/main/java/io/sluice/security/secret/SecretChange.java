package io.sluice.security.secret;

import io.sluice.problem.BadInputException;
import io.sluice.rest.Credential;

/** The change of a stored secret by a request, which need not repeat it. */
public final class SecretChange {

  private SecretChange() {}

  /**
   * The secret after the request.
   *
   * @param requested a new secret; null or the mask of the present one keeps that
   * @param field the request's name of it
   * @throws BadInputException if it is neither of these
   */
  public static Secret apply(Secret present, String requested, String field) {
    if (requested == null || requested.equals(present.toString())) {
      return present;
    }
    if (!requested.matches(Credential.PATTERN)) {
      throw new BadInputException(
          field,
          null,
          "must be letters, digits and ASCII signs without spaces, or absent to keep the present one");
    }
    return new Secret(requested);
  }
}
