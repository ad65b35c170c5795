package io.sluice.user;

import io.sluice.security.Origin;
import io.sluice.security.Role;
import io.sluice.security.User;
import java.time.Instant;

/**
 * A user as the API shows them.
 *
 * @param lastLoginAt with a password or by single sign-on; null before the first
 */
public record UserResponse(
    String name, Role role, Origin origin, Instant createdAt, Instant lastLoginAt) {

  public static UserResponse of(User user) {
    return new UserResponse(
        user.name(), user.role(), user.origin(), user.createdAt(), user.lastLoginAt());
  }

  /** The same user with what they may do in this request: a token may allow less. */
  UserResponse as(Role granted) {
    return new UserResponse(name, granted, origin, createdAt, lastLoginAt);
  }
}
