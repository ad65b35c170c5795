package io.sluice.security.login;

import io.sluice.export.Fields;
import io.sluice.security.Passwords;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;

/** Stands for the server's slow hash: reversible, and counts how often it would have been slow. */
public final class CountingHash implements Pbkdf2PasswordHash {

  /** As the server begins its hashes. */
  String algorithm = "PBKDF2WithHmacSHA512:210000";

  int verifications;
  int salt;

  @Override
  public void initialize(Map<String, String> parameters) {}

  @Override
  public String generate(char[] password) {
    return algorithm + ":" + salt++ + "#" + new String(password);
  }

  @Override
  public boolean verify(char[] password, String hash) {
    verifications++;
    return hash.substring(hash.indexOf('#') + 1).equals(new String(password));
  }

  public static Passwords passwords(CountingHash hash) {
    Passwords passwords = Fields.set(new Passwords(), "pbkdf2", hash);
    passwords.initialize();
    return passwords;
  }
}
