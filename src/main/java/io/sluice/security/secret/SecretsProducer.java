package io.sluice.security.secret;

import static io.sluice.security.secret.EncryptionSettings.KEY;

import io.sluice.database.DataSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Finds the key when the application starts, so that a bad one stops the start. */
@ApplicationScoped
class SecretsProducer {

  @Produces
  @Singleton
  static Secrets secrets(EncryptionSettings settings, DataSettings data) {
    return settings
        .key()
        .map(key -> new Secrets(EncryptionKey.parse(key, KEY), KEY))
        .orElseGet(() -> ofFile(new KeyFile(data.folder())));
  }

  private static Secrets ofFile(KeyFile file) {
    return new Secrets(file.readOrCreate(), file.toString());
  }

  void checkKey(@Observes @Initialized(ApplicationScoped.class) Object start, Secrets secrets) {
    secrets.encrypt(new Secret("a first try"));
  }
}
