package io.sluice.account;

/**
 * A check of credentials by the service of another company.
 *
 * @param reason why not, in words; null when it does
 * @param warning what is wrong although the credentials are accepted, in words; null if nothing is
 */
public record CheckResult(boolean ok, String reason, String warning) {

  public static final CheckResult OK = new CheckResult(true, null, null);

  public static CheckResult failed(String reason) {
    return new CheckResult(false, reason, null);
  }

  public static CheckResult warned(String warning) {
    return new CheckResult(true, null, warning);
  }
}
