package io.sluice.user;

import io.sluice.problem.ProblemException;

/** Nobody has the name. */
class NoSuchUserException extends ProblemException {

  private static final long serialVersionUID = 1L;

  NoSuchUserException(String name) {
    super(404, "There is no user " + name);
  }
}
