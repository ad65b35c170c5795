package io.sluice.account;

/**
 * Whether a service of another company accepts the credentials.
 *
 * @param reason why not, in words; null when it does
 */
public record CheckResult(boolean ok, String reason) {

  public static final CheckResult OK = new CheckResult(true, null);

  public static CheckResult failed(String reason) {
    return new CheckResult(false, reason);
  }
}
