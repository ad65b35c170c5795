package io.sluice.security.openid;

/** A login by single sign-on did not come to its end. The message is for the log. */
class OpenIdException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  OpenIdException(String message) {
    super(message);
  }

  OpenIdException(String message, Exception cause) {
    super(message, cause);
  }
}
