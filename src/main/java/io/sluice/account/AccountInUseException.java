package io.sluice.account;

import io.sluice.problem.ConflictException;
import java.util.List;

/** An account that others use cannot be deleted. */
public class AccountInUseException extends ConflictException {

  private static final long serialVersionUID = 1L;

  /**
   * @param users by name; empty if they are not known
   */
  public AccountInUseException(long id, List<String> users) {
    super(
        "Account %d is used by %s; only an account without partners can be deleted"
            .formatted(id, users.isEmpty() ? "a partner" : String.join(", ", users)));
  }
}
