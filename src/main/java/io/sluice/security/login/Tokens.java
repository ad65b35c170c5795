package io.sluice.security.login;

import java.util.Optional;

/** Knows API tokens. */
public interface Tokens {

  /** Whose the token is and what he may do with it; empty if it is unknown or has expired. */
  Optional<Login> use(String token);
}
