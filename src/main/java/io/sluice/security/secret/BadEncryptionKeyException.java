package io.sluice.security.secret;

/** The configured key is no key. The message says where it stands, never what it is. */
public class BadEncryptionKeyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BadEncryptionKeyException(String where) {
    super(where + " must be the Base64 text of exactly 32 bytes: openssl rand -base64 32");
  }
}
