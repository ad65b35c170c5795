package io.sluice.console.account;

import io.sluice.account.Account;
import io.sluice.account.AccountChange;
import io.sluice.account.NewAccount;
import java.io.Serializable;

/** The values in the fields of the form of an account. A stored passcode is never among them. */
public class AccountDraft implements Serializable {

  private static final long serialVersionUID = 1L;

  private String name;
  private String accountId;
  private String passcode;
  private String region;
  private String timeZone;

  static AccountDraft of(Account account) {
    AccountDraft draft = new AccountDraft();
    draft.name = account.getName();
    draft.accountId = account.getAccountId();
    draft.region = account.getRegion();
    draft.timeZone = account.getZone().getId();
    return draft;
  }

  NewAccount creation() {
    return new NewAccount(name, accountId, passcode, region, timeZone);
  }

  AccountChange change() {
    return new AccountChange(name, accountId, passcode, region, timeZone);
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getAccountId() {
    return accountId;
  }

  public void setAccountId(String accountId) {
    this.accountId = accountId;
  }

  public String getPasscode() {
    return passcode;
  }

  public void setPasscode(String passcode) {
    this.passcode = passcode;
  }

  public String getRegion() {
    return region;
  }

  public void setRegion(String region) {
    this.region = region;
  }

  public String getTimeZone() {
    return timeZone;
  }

  public void setTimeZone(String timeZone) {
    this.timeZone = timeZone;
  }
}
