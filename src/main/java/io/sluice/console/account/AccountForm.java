package io.sluice.console.account;

import io.sluice.account.Account;
import io.sluice.account.AccountCheck;
import io.sluice.account.AccountService;
import io.sluice.account.CheckResult;
import io.sluice.account.CleverTapRegions;
import io.sluice.console.Attempts;
import io.sluice.console.ConnectionWords;
import io.sluice.console.Needs;
import io.sluice.console.Redirects;
import io.sluice.console.Requested;
import io.sluice.rest.IfMatch;
import io.sluice.security.Role;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.List;
import org.omnifaces.util.Messages;

/** The form of a CleverTap account, new or edited. */
@Named
@ViewScoped
public class AccountForm implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String FORM = "accountForm";

  @Inject AccountService accounts;
  @Inject AccountCheck check;
  @Inject Attempts attempts;

  private AccountDraft draft;
  private Long edited;
  private int version;
  private String presentPasscode;

  /**
   * @param edit the id of an account; nothing for a new one
   */
  @Needs(Role.ADMIN)
  public void open(String edit) {
    if (edit == null || edit.isEmpty()) {
      draft = new AccountDraft();
      return;
    }
    Account account = accounts.get(Requested.id(edit));
    edited = account.getId();
    version = account.getVersion();
    presentPasscode = account.getPasscode().toString();
    draft = AccountDraft.of(account);
  }

  @Needs(Role.ADMIN)
  public void save() throws IOException {
    if (attempts.succeeds(FORM, this::store)) {
      Messages.addFlashGlobalInfo(
          edited == null ? "Account {0} was added" : "Account {0} was changed", draft.getName());
      Redirects.to(AccountsPage.PATH);
    }
  }

  private void store() {
    if (edited == null) {
      accounts.create(attempts.valid(draft.creation()));
    } else {
      accounts.change(edited, attempts.valid(draft.change()), IfMatch.version(version));
    }
  }

  @Needs(Role.ADMIN)
  public void test() {
    attempts.succeeds(FORM, () -> ConnectionWords.tell(checked(), "CleverTap"));
  }

  private CheckResult checked() {
    return edited == null
        ? check.check(attempts.valid(draft.creation()))
        : check.check(edited, attempts.valid(draft.change()));
  }

  public List<String> getRegions() {
    return CleverTapRegions.ALL;
  }

  public List<String> getTimeZones() {
    return ZoneId.getAvailableZoneIds().stream().filter(id -> id.contains("/")).sorted().toList();
  }

  public boolean isOpened() {
    return draft != null;
  }

  public boolean isEditing() {
    return edited != null;
  }

  public AccountDraft getDraft() {
    return draft;
  }

  /** The mask of the passcode that is stored. */
  public String getPresentPasscode() {
    return presentPasscode;
  }
}
