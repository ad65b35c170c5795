package io.sluice.security.secret;

import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** An AES-256 key as Base64 text. */
final class EncryptionKey {

  static final int BYTES = 32;

  private EncryptionKey() {}

  /**
   * @param where where the text stands, for the message
   * @throws BadEncryptionKeyException if the text is not Base64 of 32 bytes
   */
  static SecretKey parse(String base64, String where) {
    byte[] bytes = decode(base64.strip(), where);
    if (bytes.length != BYTES) {
      throw new BadEncryptionKeyException(where);
    }
    return new SecretKeySpec(bytes, "AES");
  }

  // Without a cause: the decoder's message shows a character of the key.
  private static byte[] decode(String base64, String where) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw new BadEncryptionKeyException(where);
    }
  }
}
