package io.sluice.account;

import io.sluice.clevertap.CleverTapClient;
import io.sluice.clevertap.call.CleverTapSettings;
import io.sluice.delivery.Patience;
import io.sluice.delivery.StopRequestedException;
import io.sluice.delivery.StopSignal;
import io.sluice.intake.AccountAccess;
import io.sluice.intake.CredentialsRejectedException;
import io.sluice.intake.IntakeException;
import io.sluice.problem.NoSuchThingException;
import io.sluice.security.secret.Secret;
import io.sluice.security.secret.SecretChange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Asks CleverTap whether it accepts an account's credentials, outside of any transaction. CleverTap
 * answers a wrong region like wrong credentials, so the other regions are asked before it says so.
 */
@ApplicationScoped
public class AccountCheck {

  private static final String REGION_IN_URL = "{region}";

  private final AccountService accounts;
  private final CleverTapClient cleverTap;
  private final AccountZoneCheck zones;
  private final CleverTapSettings settings;

  /** For the container's proxy. */
  protected AccountCheck() {
    this(null, null, null, null);
  }

  /**
   * @param settings when their URL is one and the same for all regions, the others are not asked
   */
  @Inject
  public AccountCheck(
      AccountService accounts,
      CleverTapClient cleverTap,
      AccountZoneCheck zones,
      CleverTapSettings settings) {
    this.accounts = accounts;
    this.cleverTap = cleverTap;
    this.zones = zones;
    this.settings = settings;
  }

  /**
   * @throws NoSuchThingException if there is no such account
   */
  public CheckResult check(long accountId) {
    Account account = accounts.get(accountId);
    return check(account.access(), account.getZone());
  }

  /**
   * Checks what an account would be after a change.
   *
   * @throws NoSuchThingException if there is no such account
   */
  public CheckResult check(long accountId, @Valid AccountChange change) {
    Secret present = accounts.get(accountId).getPasscode();
    Secret passcode = SecretChange.apply(present, change.passcode(), "passcode");
    return check(
        new AccountAccess(change.accountId(), passcode.reveal(), change.region()),
        ZoneId.of(change.timeZone()));
  }

  /** Checks an account before it is made. */
  public CheckResult check(@Valid NewAccount request) {
    return check(
        new AccountAccess(request.accountId(), request.passcode(), request.region()),
        ZoneId.of(request.timeZone()));
  }

  private CheckResult check(AccountAccess account, ZoneId zone) {
    StopSignal patience = Patience.from(Patience.LONGEST);
    try {
      cleverTap.check(account, patience);
      return zones.contradiction(account, zone).map(CheckResult::warned).orElse(CheckResult.OK);
    } catch (CredentialsRejectedException rejected) {
      return CheckResult.failed(rejection(account, patience));
    } catch (IntakeException | StopRequestedException undecided) {
      return CheckResult.failed("The credentials could not be checked: " + undecided.getMessage());
    }
  }

  private String rejection(AccountAccess account, StopSignal patience) {
    return regionThatAccepts(account, patience)
        .map(region -> wrongRegion(region, account.region()))
        .orElseGet(() -> wrongSomething(account.region()));
  }

  private Optional<String> regionThatAccepts(AccountAccess account, StopSignal patience) {
    return CleverTapRegions.otherThan(account.region()).stream()
        .filter(region -> regionsDiffer() && accepts(region, account, patience))
        .findFirst();
  }

  private boolean regionsDiffer() {
    return settings.url().contains(REGION_IN_URL);
  }

  private boolean accepts(String region, AccountAccess account, StopSignal patience) {
    try {
      cleverTap.check(new AccountAccess(account.accountId(), account.passcode(), region), patience);
      return true;
    } catch (IntakeException | StopRequestedException no) {
      return false;
    }
  }

  private static String wrongRegion(String accepting, String configured) {
    return "The credentials are good in region %s, but the account is configured for %s"
        .formatted(accepting, configured);
  }

  private static String wrongSomething(String region) {
    return "CleverTap refused the credentials: the account id, the passcode or the region '%s' is wrong"
        .formatted(region);
  }
}
