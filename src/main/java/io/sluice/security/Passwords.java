package io.sluice.security;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;

/**
 * Hashes passwords slowly enough to resist guessing with a stolen database.
 *
 * @see <a href="https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html">
 *     OWASP: 210,000 iterations with HMAC-SHA-512</a>
 */
@ApplicationScoped
class Passwords {

  private static final Map<String, String> PARAMETERS =
      Map.of(
          "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
          "Pbkdf2PasswordHash.Iterations", "210000",
          "Pbkdf2PasswordHash.SaltSizeBytes", "32",
          "Pbkdf2PasswordHash.KeySizeBytes", "32");

  @Inject Pbkdf2PasswordHash pbkdf2;

  private String nobodysHash;

  @PostConstruct
  void initialize() {
    pbkdf2.initialize(PARAMETERS);
    nobodysHash = hash("nobody's password".toCharArray());
  }

  String hash(char[] password) {
    return pbkdf2.generate(password);
  }

  boolean verify(char[] password, String hash) {
    return pbkdf2.verify(password, hash);
  }

  /** Takes as long as {@link #verify}, so that the time does not tell which users exist. */
  void verifyNobody(char[] password) {
    pbkdf2.verify(password, nobodysHash);
  }
}
