package io.sluice.partner;

import io.sluice.problem.ConflictException;

/** Another partner has the nickname. */
public class PartnerNicknameTakenException extends ConflictException {

  private static final long serialVersionUID = 1L;

  public PartnerNicknameTakenException(String nickname) {
    super("Another partner has the nickname '%s'; nicknames must be unique".formatted(nickname));
  }
}
