package io.sluice.account;

import java.util.List;

/**
 * The use of accounts: implemented by the features that use them, asked before an account is
 * deleted.
 */
public interface AccountUsage {

  /** The users of this account by the names that people know them by; empty if there is none. */
  List<String> usesOf(long accountId);
}
