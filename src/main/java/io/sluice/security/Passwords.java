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
public class Passwords {

  private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
  private static final int ITERATIONS = 210_000;
  private static final Map<String, String> PARAMETERS =
      Map.of(
          "Pbkdf2PasswordHash.Algorithm",
          ALGORITHM,
          "Pbkdf2PasswordHash.Iterations",
          Integer.toString(ITERATIONS),
          "Pbkdf2PasswordHash.SaltSizeBytes",
          "32",
          "Pbkdf2PasswordHash.KeySizeBytes",
          "32");

  @Inject Pbkdf2PasswordHash pbkdf2;

  private String nobodysHash;

  @PostConstruct
  public void initialize() {
    pbkdf2.initialize(PARAMETERS);
    nobodysHash = hash("nobody's password".toCharArray());
  }

  public String hash(char[] password) {
    return pbkdf2.generate(password);
  }

  /** Takes as long for a user without a password as for others. */
  public boolean verify(char[] password, User user) {
    return user.passwordHash() == null
        ? verifyNobody(password)
        : pbkdf2.verify(password, user.passwordHash());
  }

  /** Returns false after the time of a check, which so does not tell which users exist. */
  public boolean verifyNobody(char[] password) {
    pbkdf2.verify(password, nobodysHash);
    return false;
  }

  /** True if the hash was made with other parameters than those of today. */
  public boolean isOutdated(String hash) {
    return !hash.startsWith(ALGORITHM + ":" + ITERATIONS + ":");
  }
}
