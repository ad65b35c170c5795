package io.sluice.user;

import io.sluice.problem.ConflictException;

/** Nobody could keep the users any more. */
class LastAdminException extends ConflictException {

  private static final long serialVersionUID = 1L;

  LastAdminException(String name) {
    super(
        "User %s is the last admin; another user must be ADMIN before this one can go"
            .formatted(name));
  }
}
