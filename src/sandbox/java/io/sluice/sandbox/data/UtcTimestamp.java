package io.sluice.sandbox.data;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** {@code 2026-11-22T09:12:33.000Z}: ISO 8601 in UTC with milliseconds. */
public final class UtcTimestamp {
  private static final String SHAPE = "0000-00-00T00:00:00.000Z";

  private UtcTimestamp() {}

  /** The moment, if the text has the shape and the day exists. */
  public static Optional<Instant> parse(String text) {
    try {
      return isValid(text) ? Optional.of(Instant.parse(text)) : Optional.empty();
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  /** True if the text has the shape; quick, so the 31st of any month will do. */
  public static boolean isValid(String text) {
    if (text == null || text.length() != SHAPE.length()) {
      return false;
    }
    for (int i = 0; i < SHAPE.length(); i++) {
      if (!fits(text.charAt(i), SHAPE.charAt(i))) {
        return false;
      }
    }
    return in(text, 5, 1, 12)
        && in(text, 8, 1, 31)
        && in(text, 11, 0, 23)
        && in(text, 14, 0, 59)
        && in(text, 17, 0, 59);
  }

  private static boolean fits(char found, char shape) {
    return shape == '0' ? found >= '0' && found <= '9' : found == shape;
  }

  private static boolean in(String text, int at, int least, int most) {
    int number = (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
    return number >= least && number <= most;
  }
}
