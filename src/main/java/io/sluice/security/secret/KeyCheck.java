package io.sluice.security.secret;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;

/**
 * Tries the key on all stored secrets, before anything needs them. One that can be decrypted shows
 * that it is the right key: others may be left from a key that was lost.
 */
@ApplicationScoped
public class KeyCheck {

  private static final System.Logger LOG = System.getLogger(KeyCheck.class.getName());

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
   * @throws WrongEncryptionKeyException if there are secrets, and none can be decrypted
   */
  public void run() {
    List<StoredSecret> stored = new ArrayList<>();
    stores.forEach(store -> stored.addAll(store.all()));
    List<StoredSecret> unreadable = stored.stream().filter(this::isUnreadable).toList();
    if (!unreadable.isEmpty() && unreadable.size() == stored.size()) {
      throw new WrongEncryptionKeyException(unreadable.get(0), secrets.keyOrigin());
    }
    unreadable.forEach(
        secret ->
            LOG.log(
                Level.WARNING,
                "{0} cannot be decrypted with the key in {1}: save it again",
                secret.name(),
                secrets.keyOrigin()));
  }

  private boolean isUnreadable(StoredSecret secret) {
    try {
      secrets.decrypt(secret.encrypted());
      return false;
    } catch (UnreadableSecretException e) {
      return true;
    }
  }
}
