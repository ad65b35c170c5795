package io.sluice.console.partner;

import io.sluice.account.Account;
import io.sluice.account.AccountService;
import io.sluice.account.CheckResult;
import io.sluice.console.Attempts;
import io.sluice.console.ConnectionWords;
import io.sluice.console.Needs;
import io.sluice.console.Redirects;
import io.sluice.console.Requested;
import io.sluice.partner.Partner;
import io.sluice.partner.PartnerCheck;
import io.sluice.partner.PartnerService;
import io.sluice.rest.IfMatch;
import io.sluice.security.Role;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.util.Messages;

/** The form "Integrate raw data partner - Segment", also for an integration that is edited. */
@Named
@ViewScoped
public class PartnerForm implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String FORM = "partnerForm";
  private static final int MOST_ACCOUNTS = 1_000;

  @Inject PartnerService partners;
  @Inject PartnerCheck check;
  @Inject AccountService accounts;
  @Inject Attempts attempts;

  private PartnerDraft draft;
  private Long edited;
  private int version;
  private String presentKey;

  /**
   * @param edit the id of a partner; nothing for a new one
   */
  @Needs(Role.ADMIN)
  public void open(String edit) {
    if (edit == null || edit.isEmpty()) {
      draft = new PartnerDraft();
      accounts.list(1, 1).stream().findFirst().map(Account::getId).ifPresent(draft::setAccount);
      return;
    }
    Partner partner = partners.get(Requested.id(edit));
    edited = partner.getId();
    version = partner.getVersion();
    presentKey = partner.getSegment().getWriteKey().toString();
    draft = PartnerDraft.of(partner);
  }

  @Needs(Role.ADMIN)
  public void save() throws IOException {
    if (attempts.succeeds(FORM, this::store)) {
      Messages.addFlashGlobalInfo(
          edited == null
              ? "Segment was integrated as {0}"
              : "{0} was changed; its exports use the change from their next run on",
          draft.getNickname());
      Redirects.to(PartnersPage.PATH);
    }
  }

  private void store() {
    if (edited == null) {
      partners.create(attempts.valid(draft.creation()));
    } else {
      partners.change(edited, attempts.valid(draft.change()), IfMatch.version(version));
    }
  }

  @Needs(Role.ADMIN)
  public void test() {
    attempts.succeeds(FORM, () -> ConnectionWords.tell(checked(), "Segment"));
  }

  private CheckResult checked() {
    return edited == null
        ? check.check(attempts.valid(draft.creation()))
        : check.check(edited, attempts.valid(draft.change()));
  }

  public List<Account> getAccounts() {
    return accounts.list(1, MOST_ACCOUNTS);
  }

  public boolean isOpened() {
    return draft != null;
  }

  public boolean isEditing() {
    return edited != null;
  }

  public PartnerDraft getDraft() {
    return draft;
  }

  /** The mask of the write key that is stored. */
  public String getPresentKey() {
    return presentKey;
  }
}
