package io.sluice.security.login;

import io.sluice.security.User;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * A login that a session stands for.
 *
 * @param credentialsVersion of the user at the login
 * @param userCreatedAt tells the user from one who has the name of a removed one
 * @param lastUsed by the user, not by a page that keeps itself up to date
 */
record SessionLogin(
    String user, int credentialsVersion, Instant userCreatedAt, Instant since, Instant lastUsed)
    implements Serializable {

  static SessionLogin of(User user, Instant now) {
    return new SessionLogin(user.name(), user.credentialsVersion(), user.createdAt(), now, now);
  }

  /** True if it is the user who logged in, with the password of then. */
  boolean isOf(User found) {
    return found.credentialsVersion() == credentialsVersion
        && found.createdAt().equals(userCreatedAt);
  }

  SessionLogin usedAt(Instant now) {
    return new SessionLogin(user, credentialsVersion, userCreatedAt, since, now);
  }

  boolean isOver(Instant now, Duration idle, Duration longest) {
    return !now.isBefore(lastUsed.plus(idle)) || !now.isBefore(since.plus(longest));
  }
}
