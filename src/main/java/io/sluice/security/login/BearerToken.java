package io.sluice.security.login;

import jakarta.security.enterprise.credential.Credential;
import java.util.Optional;

/**
 * An API token from an {@code Authorization: Bearer} header.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6750">RFC 6750</a>
 */
record BearerToken(String text) implements Credential {

  private static final String SCHEME = "Bearer ";

  /** Empty if the header is missing, or of another scheme. */
  static Optional<BearerToken> parse(String header) {
    return header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        ? Optional.empty()
        : Optional.of(new BearerToken(header.substring(SCHEME.length()).trim()));
  }

  @Override
  public String toString() {
    return "Bearer";
  }
}
