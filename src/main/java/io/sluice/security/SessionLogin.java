package io.sluice.security;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * A login that a session stands for.
 *
 * @param credentialsVersion of the user at the login
 * @param lastUsed by the user, not by a page that keeps itself up to date
 */
record SessionLogin(String user, int credentialsVersion, Instant since, Instant lastUsed)
    implements Serializable {

  SessionLogin usedAt(Instant now) {
    return new SessionLogin(user, credentialsVersion, since, now);
  }

  boolean isOver(Instant now, Duration idle, Duration longest) {
    return !now.isBefore(lastUsed.plus(idle)) || !now.isBefore(since.plus(longest));
  }
}
