package io.sluice.account;

import io.sluice.catalogue.AccountEvents;
import io.sluice.clevertap.CleverTapClient;
import io.sluice.delivery.Patience;
import io.sluice.delivery.StopRequestedException;
import io.sluice.delivery.StopSignal;
import io.sluice.intake.IntakeException;
import io.sluice.problem.NoSuchThingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;

/** Lists the events of an account. CleverTap is asked outside of any transaction. */
@ApplicationScoped
public class AccountEventLister {

  private final AccountService accounts;
  private final CleverTapClient cleverTap;

  /** For the container's proxy. */
  protected AccountEventLister() {
    this(null, null);
  }

  @Inject
  public AccountEventLister(AccountService accounts, CleverTapClient cleverTap) {
    this.accounts = accounts;
    this.cleverTap = cleverTap;
  }

  /**
   * The system events, and those of the account's schema if CleverTap tells them.
   *
   * @throws NoSuchThingException if there is no such account
   */
  public AccountEvents list(long accountId) {
    Account account = accounts.get(accountId);
    try {
      return cleverTap
          .eventNames(account.access(), Patience.from(Patience.LONGEST))
          .map(AccountEvents::withSchema)
          .orElseGet(
              () ->
                  AccountEvents.withoutSchema("CleverTap did not tell the events of this account"));
    } catch (IntakeException | StopRequestedException untold) {
      return AccountEvents.withoutSchema(untold.getMessage());
    }
  }

  /**
   * Every event of the account's schema, and some words that are none; empty if CleverTap does not
   * tell them.
   */
  public Optional<Set<String>> inSchema(Account account) {
    return cleverTap.eventNames(account.access(), StopSignal.NEVER);
  }
}
