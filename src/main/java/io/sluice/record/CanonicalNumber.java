package io.sluice.record;

import com.dynatrace.hash4j.hashing.HashStream128;

/**
 * Feeds a JSON number to a hash so that every spelling of one value hashes alike: its significant
 * digits and the power of ten of the last one. 100, 1e2 and 100.0 are one value, -0 is 0. Works on
 * the digits, never through a double, and takes time in proportion to them whatever the exponent.
 */
final class CanonicalNumber {

  private static final int LONGEST_EXPONENT = 17;

  private char[] digits = new char[64];
  private int count;
  private long scale;
  private int fractionDigits;

  void hash(char[] text, int offset, int length, HashStream128 hash) {
    count = 0;
    fractionDigits = 0;
    int end = offset + length;
    boolean negative = text[offset] == '-';
    int exponent = readDigits(text, negative ? offset + 1 : offset, end);
    stripTrailingZeros();
    if (count == 0) {
      hash.putByte((byte) 'z');
      return;
    }
    hash.putByte((byte) (negative ? '-' : '+')).putInt(count).putChars(digits, 0, count);
    putScale(text, exponent, end, hash);
  }

  /** Collects the digits without leading zeros; returns where the exponent's digits begin. */
  private int readDigits(char[] text, int start, int end) {
    ensure(end - start);
    boolean fraction = false;
    for (int i = start; i < end; i++) {
      char c = text[i];
      if (c == 'e' || c == 'E') {
        return i + 1;
      }
      if (c == '.') {
        fraction = true;
        continue;
      }
      fractionDigits += fraction ? 1 : 0;
      if (count > 0 || c != '0') {
        digits[count++] = c;
      }
    }
    return end;
  }

  private void ensure(int length) {
    if (digits.length < length) {
      digits = new char[length];
    }
  }

  private void stripTrailingZeros() {
    int all = count;
    while (count > 0 && digits[count - 1] == '0') {
      count--;
    }
    scale = (long) (all - count) - fractionDigits;
  }

  /** An exponent that no number can hold is hashed as it is written. */
  private void putScale(char[] text, int exponent, int end, HashStream128 hash) {
    if (end - exponent > LONGEST_EXPONENT) {
      hash.putLong(scale).putChars(text, exponent, end - exponent);
    } else {
      hash.putLong(scale + exponent(text, exponent, end));
    }
  }

  private static long exponent(char[] text, int start, int end) {
    long exponent = 0;
    boolean negative = false;
    for (int i = start; i < end; i++) {
      if (text[i] == '-') {
        negative = true;
      } else if (text[i] != '+') {
        exponent = exponent * 10 + text[i] - '0';
      }
    }
    return negative ? -exponent : exponent;
  }
}
