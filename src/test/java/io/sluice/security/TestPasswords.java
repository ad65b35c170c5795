package io.sluice.security;

import io.sluice.security.login.CountingHash;
import java.time.Clock;

/** Passwords that are hashed fast, for tests of other packages. */
public final class TestPasswords {

  private TestPasswords() {}

  public static PasswordKeeper keeper(Users users) {
    return new PasswordKeeper(users, CountingHash.passwords(new CountingHash()), Clock.systemUTC());
  }
}
