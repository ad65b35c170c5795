package io.sluice.clevertap;

import io.sluice.intake.AccountAccess;
import io.sluice.intake.PositionLostException;

/** A cursor came a second time in one chain: walking on would never end. */
public class CursorCycleException extends PositionLostException {

  private static final long serialVersionUID = 1L;

  CursorCycleException(AccountAccess account) {
    super(
        "CleverTap account "
            + account.accountId()
            + ": the chain of cursors came back to a page that was read: open the slice again");
  }
}
