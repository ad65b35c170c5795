package io.sluice.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** Tries the key on one stored secret of each kind, before anything needs them. */
@ApplicationScoped
public class KeyCheck {

  private final Secrets secrets;
  private final Iterable<SecretStore> stores;

  /** For the container's proxy. */
  protected KeyCheck() {
    this(null, (Iterable<SecretStore>) null);
  }

  @Inject
  public KeyCheck(Secrets secrets, @Any Instance<SecretStore> stores) {
    this(secrets, (Iterable<SecretStore>) stores);
  }

  KeyCheck(Secrets secrets, Iterable<SecretStore> stores) {
    this.secrets = secrets;
    this.stores = stores;
  }

  /**
   * @throws WrongEncryptionKeyException if one can't be decrypted
   */
  public void run() {
    stores.forEach(store -> store.newest().ifPresent(this::check));
  }

  private void check(StoredSecret secret) {
    try {
      secrets.decrypt(secret.encrypted());
    } catch (UnreadableSecretException e) {
      throw new WrongEncryptionKeyException(secret, secrets.keyOrigin(), e);
    }
  }
}
