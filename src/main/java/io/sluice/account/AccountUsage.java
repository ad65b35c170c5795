package io.sluice.account;

import java.util.List;

/** Who uses accounts: implemented by the features that do, asked before an account is deleted. */
public interface AccountUsage {

  /** The users of this account by the names that people know them by; empty if there is none. */
  List<String> usesOf(long accountId);
}
