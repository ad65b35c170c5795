package io.sluice.security.login;

import io.sluice.security.User;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Remembers for five minutes that a password was right, since every REST call sends it and hashing
 * it is slow on purpose. Only an HMAC with a key of this process is kept, over the password and the
 * user's stored hash: a changed password is forgotten at once, on every server.
 */
@ApplicationScoped
class VerifiedPasswords {

  static final Duration KEPT = Duration.ofMinutes(5);
  private static final int MAX_USERS = 1000;
  private static final String HMAC = "HmacSHA256";

  private final SecretKeySpec key = new SecretKeySpec(randomBytes(), HMAC);
  private final BoundedMap<String, Verified> verified = new BoundedMap<>(MAX_USERS);
  private final Clock clock;

  /** For the container's proxy. */
  protected VerifiedPasswords() {
    this(null);
  }

  @Inject
  VerifiedPasswords(Clock clock) {
    this.clock = clock;
  }

  boolean contains(User user, String password) {
    return user.passwordHash() != null
        && verified
            .get(user.name())
            .filter(v -> clock.instant().isBefore(v.until()))
            .filter(v -> MessageDigest.isEqual(v.mac(), mac(user, password)))
            .isPresent();
  }

  void add(User user, String password) {
    verified.put(user.name(), new Verified(mac(user, password), clock.instant().plus(KEPT)));
  }

  private byte[] mac(User user, String password) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(key);
      mac.update(user.passwordHash().getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return mac.doFinal(password.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] randomBytes() {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }

  private record Verified(byte[] mac, Instant until) {}
}
