package io.sluice.token;

import io.sluice.problem.ProblemException;

/** A token asks for another token: 403. */
class TokenNeedsLoginException extends ProblemException {

  private static final long serialVersionUID = 1L;

  TokenNeedsLoginException() {
    super(403, "This request came with a token; a token is made with a password or in the console");
  }
}
