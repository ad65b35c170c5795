package io.sluice.partner;

import io.sluice.security.secret.Secret;
import io.sluice.segment.Region;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes the salt of a source's message ids: the same for the same source, however often a partner
 * leaves it and comes back. What was sent before a wrong write key was saved, and was not yet
 * counted, is sent again under the same ids.
 */
final class MessageSalt {

  private static final String HMAC = "HmacSHA256";
  private static final int SALT_BYTES = 18;

  private MessageSalt() {}

  /** 24 characters, from which the write key can't be had. */
  static String of(Secret writeKey, Region region) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(writeKey.reveal().getBytes(StandardCharsets.UTF_8), HMAC));
      byte[] digest = mac.doFinal(region.name().getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(digest, SALT_BYTES));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has " + HMAC, e);
    }
  }
}
