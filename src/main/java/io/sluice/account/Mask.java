package io.sluice.account;

import io.sluice.problem.BadInputException;
import io.sluice.security.Secret;

/** What is shown of a secret, so that people recognise it: {@code ••••3kF2}. */
public final class Mask {

  private static final String DOTS = "••••";
  private static final int SHOWN_CHARS = 4;
  private static final int SHORTEST_SHOWN = 8;

  private Mask() {}

  /** Four dots and the last four characters; of a secret shorter than eight, the dots alone. */
  public static String of(Secret secret) {
    String revealed = secret.reveal();
    return revealed.length() < SHORTEST_SHOWN
        ? DOTS
        : DOTS + revealed.substring(revealed.length() - SHOWN_CHARS);
  }

  /**
   * The secret after a change request.
   *
   * @param requested a new secret; null or the mask of the present one keeps that
   * @throws BadInputException if it is neither of these
   */
  public static Secret changed(Secret present, String requested, String field) {
    if (requested == null || requested.equals(of(present))) {
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
