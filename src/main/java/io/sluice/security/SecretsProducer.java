package io.sluice.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Finds the key when the application starts, so that a bad one stops the start. */
@ApplicationScoped
class SecretsProducer {

  @Produces
  @Singleton
  static Secrets secrets(
      @ConfigProperty(name = "sluice.encryption.key") Optional<String> configured,
      @ConfigProperty(name = "sluice.data.dir", defaultValue = "./data") String dataDir) {
    return new Secrets(
        configured
            .map(key -> EncryptionKey.parse(key, "sluice.encryption.key"))
            .orElseGet(() -> new KeyFile(Path.of(dataDir)).readOrCreate()));
  }

  void checkKey(@Observes @Initialized(ApplicationScoped.class) Object start, Secrets secrets) {
    secrets.encrypt(new Secret("a first try"));
  }
}
