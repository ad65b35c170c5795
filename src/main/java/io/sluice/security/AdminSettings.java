package io.sluice.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The configuration {@code sluice.admin}: the password of the user admin. */
@ApplicationScoped
class AdminSettings {

  @Inject
  @ConfigProperty(name = "sluice.admin.password")
  Optional<String> password;

  Optional<String> password() {
    return password;
  }
}
