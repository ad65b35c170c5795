package io.sluice.security.secret;

/** The key of this installation is not the one with which its secrets were stored. */
public class WrongEncryptionKeyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  WrongEncryptionKeyException(StoredSecret secret, String keyOrigin) {
    super(
        ("%s cannot be decrypted with the key in %s: it was encrypted with another one. Start Sluice"
                + " with the sluice.encryption.key, or with the file encryption.key in"
                + " sluice.data.dir, that it had when the secret was saved; servers that share a"
                + " database need the same key")
            .formatted(secret.name(), keyOrigin));
  }
}
