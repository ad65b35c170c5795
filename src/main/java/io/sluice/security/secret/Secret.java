package io.sluice.security.secret;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Objects;

/**
 * A passcode or write key. Its text goes in by {@link #Secret} and comes out by {@link #reveal}
 * alone; in JSON, messages and logs it is masked.
 */
public final class Secret {

  private static final String MASK = "••••";
  private static final int SHOWN_CHARS = 4;
  private static final int MIN_CHARS_TO_SHOW_SOME = 8;

  /** Null when it was stored and can't be decrypted. */
  private final String text;

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Secret(String text) {
    if (text.isBlank()) {
      throw new BlankSecretException();
    }
    this.text = text;
  }

  private Secret() {
    this.text = null;
  }

  /** One that was encrypted with another key: it can be replaced, and nothing else. */
  static Secret unreadable() {
    return new Secret();
  }

  /**
   * The text itself: for the call that needs it, and for nothing else.
   *
   * @throws UnreadableSecretException if it can't be decrypted
   */
  public String reveal() {
    if (text == null) {
      throw new UnreadableSecretException();
    }
    return text;
  }

  /** {@code ••••3kF2}; without the last characters if it has less than eight. */
  @Override
  @JsonValue
  public String toString() {
    return text == null || text.length() < MIN_CHARS_TO_SHOW_SOME
        ? MASK
        : MASK + text.substring(text.length() - SHOWN_CHARS);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Secret secret && MessageDigest.isEqual(bytes(), secret.bytes());
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(text);
  }

  private byte[] bytes() {
    return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
  }
}
