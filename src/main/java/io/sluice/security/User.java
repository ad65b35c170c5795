package io.sluice.security;

import java.time.Instant;

/**
 * Somebody who may log in. The hash leaves neither this package nor its text.
 *
 * @param passwordHash null without a password
 * @param credentialsVersion counts the passwords; a session is good for one of them
 * @param lastLoginAt null before the first
 */
public record User(
    String name,
    String passwordHash,
    Role role,
    Origin origin,
    int credentialsVersion,
    Instant createdAt,
    Instant lastLoginAt) {

  public static final int MAX_NAME_CHARS = 100;

  /** A new user with a password. */
  public static User local(String name, String passwordHash, Role role, Instant createdAt) {
    return new User(name, passwordHash, role, Origin.LOCAL, 0, createdAt, null);
  }

  /** A new user of the OpenID provider. */
  public static User openId(String name, Role role, Instant createdAt) {
    return new User(name, null, role, Origin.OPENID, 0, createdAt, null);
  }

  @Override
  public String toString() {
    return "User " + name + " (" + role.group() + ")";
  }
}
