package io.sluice.security;

/** The keeper of the user's password. */
public enum Origin {
  /** Sluice, by a hash. */
  LOCAL,
  /** The OpenID provider; Sluice has none. */
  OPENID
}
