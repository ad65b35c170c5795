package io.sluice.segment.message;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A byte buffer that grows, for JSON in UTF-8. It is reused and not thread-safe. Only {@link
 * #string} escapes; the rest is taken as it is.
 */
public final class JsonBuffer {

  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
  private static final boolean[] PLAIN = new boolean[128];

  /** The longest form of one UTF-16 unit, {@code \}{@code u001f}, and the closing quote. */
  private static final int LONGEST = 7;

  static {
    Arrays.fill(PLAIN, 0x20, 0x80, true);
    PLAIN['"'] = false;
    PLAIN['\\'] = false;
  }

  private byte[] bytes;
  private int length;

  public JsonBuffer() {
    this(8 * 1024);
  }

  public JsonBuffer(int capacity) {
    bytes = new byte[capacity];
  }

  /** Bytes that are JSON already, {@code to} excluded. */
  public JsonBuffer raw(byte[] json, int from, int to) {
    reserve(to - from);
    System.arraycopy(json, from, bytes, length, to - from);
    length += to - from;
    return this;
  }

  public JsonBuffer raw(byte[] json) {
    return raw(json, 0, json.length);
  }

  /** Characters below 128 that are JSON already: punctuation, numbers, literals. */
  public JsonBuffer ascii(String json) {
    reserve(json.length());
    for (int i = 0; i < json.length(); i++) {
      bytes[length++] = (byte) json.charAt(i);
    }
    return this;
  }

  public JsonBuffer ascii(char json) {
    reserve(1);
    bytes[length++] = (byte) json;
    return this;
  }

  /**
   * A JSON string with its quotes. Half of a surrogate pair, which UTF-8 cannot express, becomes
   * U+FFFD.
   */
  public JsonBuffer string(String text) {
    reserve(text.length() + LONGEST);
    bytes[length++] = '"';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 128 && PLAIN[c]) {
        bytes[length++] = (byte) c;
      } else {
        i += unplain(text, i, c);
        reserve(text.length() - i + LONGEST);
      }
    }
    bytes[length++] = '"';
    return this;
  }

  /** Returns how many units it took beyond the first. */
  private int unplain(String text, int at, char c) {
    reserve(LONGEST);
    if (c < 128) {
      escape(c);
    } else if (!Character.isSurrogate(c)) {
      utf8(c);
    } else if (Character.isHighSurrogate(c)
        && at + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(at + 1))) {
      utf8(Character.toCodePoint(c, text.charAt(at + 1)));
      return 1;
    } else {
      utf8('\uFFFD');
    }
    return 0;
  }

  private void escape(char c) {
    bytes[length++] = '\\';
    if (c == '"' || c == '\\') {
      bytes[length++] = (byte) c;
      return;
    }
    bytes[length++] = 'u';
    bytes[length++] = '0';
    bytes[length++] = '0';
    bytes[length++] = HEX[c >> 4];
    bytes[length++] = HEX[c & 15];
  }

  private void utf8(int point) {
    if (point < 0x800) {
      bytes[length++] = (byte) (0xC0 | point >> 6);
    } else {
      utf8Head(point);
      bytes[length++] = (byte) (0x80 | ((point >> 6) & 0x3F));
    }
    bytes[length++] = (byte) (0x80 | (point & 0x3F));
  }

  private void utf8Head(int point) {
    if (point < 0x10000) {
      bytes[length++] = (byte) (0xE0 | point >> 12);
    } else {
      bytes[length++] = (byte) (0xF0 | (point >> 18));
      bytes[length++] = (byte) (0x80 | ((point >> 12) & 0x3F));
    }
  }

  private void reserve(int more) {
    if (bytes.length - length < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }

  /** Forgets what was written and keeps the room. */
  public JsonBuffer reset() {
    length = 0;
    return this;
  }

  /** Forgets what was written beyond that length. */
  public JsonBuffer truncate(int newLength) {
    length = newLength;
    return this;
  }

  public int length() {
    return length;
  }

  /** A copy of what was written. */
  public byte[] toByteArray() {
    return Arrays.copyOf(bytes, length);
  }

  /** The buffer itself, of which the first {@link #length()} bytes count. */
  public byte[] array() {
    return bytes;
  }
}
