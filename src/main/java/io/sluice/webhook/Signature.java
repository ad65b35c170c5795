package io.sluice.webhook;

import io.sluice.security.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Proves to a receiver that Sluice sent a body, and when: {@code t=1795338753,v1=<hex>}, where v1
 * is the HMAC-SHA256 of {@code <t>.<body>}. A receiver refuses an old t.
 */
final class Signature {

  static final String HEADER = "Sluice-Signature";
  private static final String ALGORITHM = "HmacSHA256";

  private Signature() {}

  /** The header's value. */
  static String of(String body, Secret secret, Instant now) {
    long t = now.getEpochSecond();
    return "t=%d,v1=%s".formatted(t, hmac(t + "." + body, secret));
  }

  private static String hmac(String signed, Secret secret) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.reveal().getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has " + ALGORITHM, e);
    }
  }
}
