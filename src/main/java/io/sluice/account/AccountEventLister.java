package io.sluice.account;

import io.sluice.catalogue.AccountEvents;
import io.sluice.clevertap.CleverTapClient;
import io.sluice.clevertap.call.CleverTapException;
import io.sluice.delivery.Patience;
import io.sluice.delivery.StopRequestedException;
import io.sluice.problem.NoSuchThingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

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
          .eventNames(account.credentials(), Patience.from(Patience.LONGEST))
          .map(AccountEvents::withSchema)
          .orElseGet(
              () ->
                  AccountEvents.withoutSchema("CleverTap did not tell the events of this account"));
    } catch (CleverTapException | StopRequestedException untold) {
      return AccountEvents.withoutSchema(untold.getMessage());
    }
  }
}
