package io.sluice.security;

/** A stored secret does not fit the key of this installation. */
public class UnreadableSecretException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnreadableSecretException(Exception cause) {
    super(
        "A stored secret cannot be decrypted: it was encrypted with another key, or was changed."
            + " Start Sluice with the sluice.encryption.key (or the encryption.key file in its data"
            + " folder) that it had when the secret was saved",
        cause);
  }
}
