package io.sluice.account;

/**
 * Whether a service of another company accepts the credentials.
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
