package io.sluice.token;

import io.sluice.security.Role;
import java.time.Instant;

/**
 * The answer to a request for a token.
 *
 * @param token its text, which is shown here and never again
 */
public record MadeToken(
    long id,
    String name,
    String user,
    Role role,
    Instant createdAt,
    Instant expiresAt,
    String token) {

  static MadeToken of(ApiToken made, TokenText text) {
    return new MadeToken(
        made.id(),
        made.name(),
        made.user(),
        made.role(),
        made.createdAt(),
        made.expiresAt(),
        text.text());
  }

  /** Leaves the token out. */
  @Override
  public String toString() {
    return "MadeToken[id=%d, name=%s]".formatted(id, name);
  }
}
