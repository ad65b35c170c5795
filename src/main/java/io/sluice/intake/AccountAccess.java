package io.sluice.intake;

import java.util.regex.Pattern;

/**
 * The account (a project of CleverTap) as an intake needs it: who it is, and its credentials.
 *
 * @param accountId CleverTap's name for the project
 * @param passcode a secret; {@link #toString()} masks it
 * @param region the label in front of {@code .api.clevertap.com}, for instance {@code in1}
 */
public record AccountAccess(String accountId, String passcode, String region) {

  private static final Pattern HOST_LABEL = Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?");

  /**
   * @throws IllegalArgumentException if the region can't be part of a host name: the credentials
   *     would go to another host
   */
  public AccountAccess {
    if (!HOST_LABEL.matcher(region).matches()) {
      throw new IllegalArgumentException(
          "Region of CleverTap account " + accountId + " is not a region: " + region);
    }
  }

  /** The text with this account's passcode masked, wherever CleverTap or a proxy echoed it. */
  public String masked(String text) {
    return passcode.isEmpty() ? text : text.replace(passcode, "••••");
  }

  @Override
  public String toString() {
    return "AccountAccess[" + accountId + ", passcode ••••, " + region + "]";
  }
}
