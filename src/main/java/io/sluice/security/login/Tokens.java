package io.sluice.security.login;

import java.util.Optional;

/** Knows API tokens. */
public interface Tokens {

  /**
   * The login that the token stands for: its user, and what they may do with it; empty if it is
   * unknown or has expired.
   */
  Optional<Login> use(String token);
}
