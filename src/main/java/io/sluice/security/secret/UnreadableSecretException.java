package io.sluice.security.secret;

import io.sluice.problem.ConflictException;

/** A stored secret does not fit the key of this installation. */
public class UnreadableSecretException extends ConflictException {

  private static final long serialVersionUID = 1L;

  UnreadableSecretException() {
    super(
        "A stored secret cannot be decrypted: it was encrypted with another key, or was changed."
            + " Save it again, or start Sluice with the sluice.encryption.key (or the encryption.key"
            + " file in its data folder) that it had when the secret was saved");
  }
}
