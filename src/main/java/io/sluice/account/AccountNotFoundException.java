package io.sluice.account;

import io.sluice.problem.NoSuchThingException;

/** No account has this id. */
public class AccountNotFoundException extends NoSuchThingException {

  private static final long serialVersionUID = 1L;

  public AccountNotFoundException(long id) {
    super("Account", id);
  }
}
