package io.sluice.console.account;

import io.sluice.account.Account;
import io.sluice.account.AccountCheck;
import io.sluice.account.AccountService;
import io.sluice.console.Attempts;
import io.sluice.console.ConnectionWords;
import io.sluice.console.Needs;
import io.sluice.console.Redirects;
import io.sluice.security.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.omnifaces.util.Messages;

/** The list of CleverTap accounts. */
@Named
@RequestScoped
public class AccountsPage {

  static final String PATH = "accounts.xhtml";

  private static final int MOST = 1_000;

  @Inject AccountService accounts;
  @Inject AccountCheck check;
  @Inject Attempts attempts;

  private List<Account> rows;
  private Long target;

  public List<Account> getRows() {
    if (rows == null) {
      rows = accounts.list(1, MOST);
    }
    return rows;
  }

  @Needs(Role.ADMIN)
  public void remove() throws IOException {
    if (attempts.succeeds("remove", () -> accounts.delete(target))) {
      Messages.addFlashGlobalInfo("The account was removed");
      Redirects.to(PATH);
    }
  }

  @Needs(Role.OPERATOR)
  public void test() {
    attempts.succeeds("test", () -> ConnectionWords.tell(check.check(target), "CleverTap"));
  }

  public Long getTarget() {
    return target;
  }

  public void setTarget(Long target) {
    this.target = target;
  }
}
