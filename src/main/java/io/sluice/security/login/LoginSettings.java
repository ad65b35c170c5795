package io.sluice.security.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The configuration {@code sluice.login}: how failed logins slow down the next ones. */
@ApplicationScoped
class LoginSettings {

  @Inject
  @ConfigProperty(name = "sluice.login.max-failures")
  int maxFailures;

  @Inject
  @ConfigProperty(name = "sluice.login.lockout")
  Duration lockout;

  @Inject
  @ConfigProperty(name = "sluice.login.longest-lockout")
  Duration longestLockout;

  LockoutPolicy policy() {
    return new LockoutPolicy(maxFailures, lockout, longestLockout);
  }
}
