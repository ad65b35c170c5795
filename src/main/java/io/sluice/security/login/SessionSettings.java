package io.sluice.security.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The configuration {@code sluice.session}: when a session of the console ends. */
@ApplicationScoped
class SessionSettings {

  @Inject
  @ConfigProperty(name = "sluice.session.idle-timeout")
  Duration idleTimeout;

  @Inject
  @ConfigProperty(name = "sluice.session.longest")
  Duration longest;

  /** The time without use after which it ends. */
  Duration idleTimeout() {
    return idleTimeout;
  }

  /** The time after which it ends in any case. */
  Duration longest() {
    return longest;
  }
}
