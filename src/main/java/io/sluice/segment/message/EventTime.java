package io.sluice.segment.message;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/**
 * Writes seconds since 1970 as {@code 2026-11-22T09:12:33.000Z}. Events come day by day, so the
 * date is worked out once a day. Not thread-safe.
 */
final class EventTime {

  private static final int SECONDS_A_DAY = 86_400;

  private long day = Long.MIN_VALUE;
  private byte[] date;

  void write(long epochSecond, JsonBuffer out) {
    turnTo(Math.floorDiv(epochSecond, SECONDS_A_DAY));
    int second = Math.floorMod(epochSecond, SECONDS_A_DAY);
    out.raw(date).ascii('T');
    two(second / 3600, out).ascii(':');
    two(second / 60 % 60, out).ascii(':');
    two(second % 60, out).ascii(".000Z");
  }

  private void turnTo(long newDay) {
    if (newDay != day) {
      date = LocalDate.ofEpochDay(newDay).toString().getBytes(StandardCharsets.US_ASCII);
      day = newDay;
    }
  }

  private static JsonBuffer two(int number, JsonBuffer out) {
    return out.ascii((char) ('0' + number / 10)).ascii((char) ('0' + number % 10));
  }
}
