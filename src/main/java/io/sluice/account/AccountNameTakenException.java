package io.sluice.account;

import io.sluice.problem.ConflictException;

/** Another account has the name. */
public class AccountNameTakenException extends ConflictException {

  private static final long serialVersionUID = 1L;

  public AccountNameTakenException(String name) {
    super("Another account has the name '%s'; names must be unique".formatted(name));
  }
}
