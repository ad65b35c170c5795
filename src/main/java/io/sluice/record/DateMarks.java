package io.sluice.record;

import java.util.Arrays;

/**
 * Collects CleverTap's dates, strings of the form {@code $D_<epoch seconds>}, while properties are
 * walked. What looks alike but isn't one (other characters, a time outside of the years 0 to 9999)
 * stays plain text.
 */
final class DateMarks {

  /** Start, end and epoch second of each date stand next to each other. */
  static final int NUMBERS_A_DATE = 3;

  static final int START = 0;
  static final int END = 1;
  static final int EPOCH_SECOND = 2;

  /** No text of a date's form has this value. */
  static final long NOT_A_DATE = Long.MIN_VALUE;

  private static final String PREFIX = "$D_";
  private static final int MOST_DIGITS = 12;
  private static final long FIRST_SECOND = -62_167_219_200L; // 0000-01-01T00:00:00Z
  private static final long LAST_SECOND = 253_402_300_799L; // 9999-12-31T23:59:59Z

  private static final long[] EMPTY = new long[0];

  private long[] numbers = new long[4 * NUMBERS_A_DATE];
  private int used;

  void clear() {
    used = 0;
  }

  void add(int start, int end, long epochSecond) {
    if (used == numbers.length) {
      numbers = Arrays.copyOf(numbers, used * 2);
    }
    numbers[used + START] = start;
    numbers[used + END] = end;
    numbers[used + EPOCH_SECOND] = epochSecond;
    used += NUMBERS_A_DATE;
  }

  long[] toArray() {
    return used == 0 ? EMPTY : Arrays.copyOf(numbers, used);
  }

  /** The epoch second of a date, or {@link #NOT_A_DATE}. */
  static long epochSecond(char[] text, int offset, int length) {
    if (!startsWithPrefix(text, offset, length)) {
      return NOT_A_DATE;
    }
    int first = offset + PREFIX.length();
    int end = offset + length;
    boolean negative = first < end && text[first] == '-';
    long seconds = digits(text, negative ? first + 1 : first, end);
    long signed = negative ? -seconds : seconds;
    return seconds >= 0 && signed >= FIRST_SECOND && signed <= LAST_SECOND ? signed : NOT_A_DATE;
  }

  private static boolean startsWithPrefix(char[] text, int offset, int length) {
    return length > PREFIX.length()
        && text[offset] == '$'
        && text[offset + 1] == 'D'
        && text[offset + 2] == '_';
  }

  /** The number, or -1 if there are none, too many, or other characters. */
  private static long digits(char[] text, int start, int end) {
    if (start == end || end - start > MOST_DIGITS) {
      return -1;
    }
    long number = 0;
    for (int i = start; i < end; i++) {
      if (text[i] < '0' || text[i] > '9') {
        return -1;
      }
      number = number * 10 + text[i] - '0';
    }
    return number;
  }
}
