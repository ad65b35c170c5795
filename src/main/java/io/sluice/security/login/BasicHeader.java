package io.sluice.security.login;

import io.sluice.security.User;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * The content of an {@code Authorization: Basic} header.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7617">RFC 7617</a>
 */
record BasicHeader(String name, String password) {

  private static final String SCHEME = "Basic ";

  /** Empty if the header is missing, of another scheme, or malformed. */
  static Optional<BasicHeader> parse(String header) {
    if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return Optional.empty();
    }
    return decode(header.substring(SCHEME.length()).trim()).flatMap(BasicHeader::split);
  }

  PasswordLogin from(String address) {
    return new PasswordLogin(name, password, address);
  }

  @Override
  public String toString() {
    return "Basic " + name;
  }

  private static Optional<String> decode(String base64) {
    try {
      return Optional.of(new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<BasicHeader> split(String text) {
    int colon = text.indexOf(':');
    return colon < 1 || colon > User.MAX_NAME_CHARS
        ? Optional.empty()
        : Optional.of(new BasicHeader(text.substring(0, colon), text.substring(colon + 1)));
  }
}
