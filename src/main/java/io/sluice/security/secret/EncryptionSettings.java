package io.sluice.security.secret;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The configuration {@code sluice.encryption}: the key of the stored secrets, if one is given. */
@ApplicationScoped
class EncryptionSettings {

  static final String KEY = "sluice.encryption.key";

  @Inject
  @ConfigProperty(name = KEY)
  Optional<String> key;

  Optional<String> key() {
    return key;
  }
}
