package io.sluice.security.login;

import io.sluice.audit.AuditAction;
import io.sluice.audit.AuditEntity;
import io.sluice.audit.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * Logins in the audit trail. Of the failures of a user from an address it holds the 1st, 2nd, 4th,
 * 8th and so on, and at most 200 in an hour, so that strangers cannot fill the database. The name
 * of an unknown user is not kept: it may be a password in the wrong field.
 */
@ApplicationScoped
public class LoginAudit {

  static final String UNKNOWN = "(unknown)";
  static final int MAX_AN_HOUR = 200;
  private static final Duration HOUR = Duration.ofHours(1);

  private final AuditTrail trail;
  private final Clock clock;
  private Instant hourEnds = Instant.MIN;
  private int thisHour;

  /** For the container's proxy. */
  protected LoginAudit() {
    this(null, null);
  }

  @Inject
  LoginAudit(AuditTrail trail, Clock clock) {
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * @param how such as {@code password} or {@code OpenID}
   */
  public void loggedIn(String user, String address, String how) {
    write(user, AuditAction.LOGIN, Map.of("address", address, "by", how));
  }

  void loggedOut(String user) {
    write(user, AuditAction.LOGOUT, null);
  }

  /**
   * @param user null if nobody has the name
   * @param failures how many there were of that name from there
   */
  void failed(String user, String address, int failures) {
    boolean worthIt = Integer.bitCount(failures) == 1;
    if (worthIt && isAllowed()) {
      write(
          user == null ? UNKNOWN : user,
          AuditAction.LOGIN_FAILED,
          Map.of("address", address, "failures", failures));
    }
  }

  private synchronized boolean isAllowed() {
    Instant now = clock.instant();
    if (!now.isBefore(hourEnds)) {
      hourEnds = now.plus(HOUR);
      thisHour = 0;
    }
    return thisHour++ < MAX_AN_HOUR;
  }

  private void write(String user, AuditAction action, Map<String, ?> values) {
    trail.write(user, action, AuditEntity.USER, user, null, values);
  }
}
