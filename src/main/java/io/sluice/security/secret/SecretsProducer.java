package io.sluice.security.secret;

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

  private static final String SETTING = "sluice.encryption.key";

  @Produces
  @Singleton
  static Secrets secrets(
      @ConfigProperty(name = SETTING) Optional<String> configured,
      @ConfigProperty(name = "sluice.data.dir", defaultValue = "./data") String dataDir) {
    return configured
        .map(key -> new Secrets(EncryptionKey.parse(key, SETTING), SETTING))
        .orElseGet(() -> ofFile(new KeyFile(Path.of(dataDir))));
  }

  private static Secrets ofFile(KeyFile file) {
    return new Secrets(file.readOrCreate(), file.toString());
  }

  void checkKey(@Observes @Initialized(ApplicationScoped.class) Object start, Secrets secrets) {
    secrets.encrypt(new Secret("a first try"));
  }
}
