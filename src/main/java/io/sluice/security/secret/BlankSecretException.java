package io.sluice.security.secret;

/** A secret has no text. */
class BlankSecretException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  BlankSecretException() {
    super("A secret must not be blank");
  }
}
