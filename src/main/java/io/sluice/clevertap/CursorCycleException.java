package io.sluice.clevertap;

import io.sluice.clevertap.call.CleverTapAccount;
import io.sluice.clevertap.call.CleverTapException;

/** A cursor came a second time in one chain: walking on would never end. */
public class CursorCycleException extends CleverTapException {

  private static final long serialVersionUID = 1L;

  CursorCycleException(CleverTapAccount account) {
    super(
        "CleverTap account "
            + account.accountId()
            + ": the chain of cursors came back to a page that was read: open the slice again");
  }
}
