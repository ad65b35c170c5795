package io.sluice.security.secret;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Encrypts secrets for the database: AES-256-GCM with a random nonce each, as the text {@code
 * v1:<base64url of nonce, cipher text and tag>}. The version is authenticated too.
 */
public final class Secrets {

  private static final String VERSION = "v1:";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecureRandom random = new SecureRandom();
  private final SecretKey key;
  private final String keyOrigin;

  /**
   * @param keyOrigin where the key stands, for messages
   */
  Secrets(SecretKey key, String keyOrigin) {
    this.key = key;
    this.keyOrigin = keyOrigin;
  }

  /** The setting or the file that holds the key. */
  String keyOrigin() {
    return keyOrigin;
  }

  public String encrypt(Secret secret) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, nonce);
      byte[] sealed = cipher.doFinal(secret.reveal().getBytes(StandardCharsets.UTF_8));
      byte[] all = ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
      return VERSION + Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * @throws UnreadableSecretException if the text was encrypted with another key, or was changed
   */
  public Secret decrypt(String stored) {
    try {
      byte[] all = decode(stored);
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, all);
      byte[] text = cipher.doFinal(all, NONCE_BYTES, all.length - NONCE_BYTES);
      return new Secret(new String(text, StandardCharsets.UTF_8));
    } catch (AEADBadTagException | IllegalArgumentException e) {
      throw new UnreadableSecretException();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] decode(String stored) {
    if (!stored.startsWith(VERSION)) {
      throw new IllegalArgumentException("not of version " + VERSION);
    }
    byte[] all = Base64.getUrlDecoder().decode(stored.substring(VERSION.length()));
    if (all.length < NONCE_BYTES + TAG_BITS / Byte.SIZE) {
      throw new IllegalArgumentException("too short");
    }
    return all;
  }

  private Cipher cipher(int mode, byte[] nonceFirst) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonceFirst, 0, NONCE_BYTES));
    cipher.updateAAD(VERSION.getBytes(StandardCharsets.US_ASCII));
    return cipher;
  }
}
