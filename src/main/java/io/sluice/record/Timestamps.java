package io.sluice.record;

import java.time.LocalDate;
import java.time.YearMonth;

/** CleverTap's {@code ts}: a local time of the account as the integer {@code yyyyMMddHHmmss}. */
final class Timestamps {

  private static final long FIRST = 1000_01_01_00_00_00L;
  private static final long LAST = 9999_12_31_23_59_59L;

  private Timestamps() {}

  /** True if the number has 14 digits and its day and time exist in the calendar. */
  static boolean isReadable(long ts) {
    return ts >= FIRST && ts <= LAST && secondOfHourExists(ts) && hourExists(ts / 1_00_00);
  }

  private static boolean secondOfHourExists(long ts) {
    return ts % 100 < 60 && ts / 100 % 100 < 60;
  }

  /**
   * @param hour {@code yyyyMMddHH}
   */
  private static boolean hourExists(long hour) {
    int day = (int) (hour / 100 % 100);
    int month = (int) (hour / 1_00_00 % 100);
    return hour % 100 < 24
        && month >= 1
        && month <= 12
        && day >= 1
        && (day <= 28 || day <= YearMonth.of((int) (hour / 1_00_00_00), month).lengthOfMonth());
  }

  /** Seconds from 1970-01-01T00:00:00 to this local time, as if the account's zone were UTC. */
  static long localEpochSecond(long ts) {
    return hourStart(ts / 1_00_00) + secondOfHour(ts);
  }

  /**
   * The same for the start of an hour.
   *
   * @param hour {@code yyyyMMddHH}
   */
  static long hourStart(long hour) {
    long day = hour / 100;
    LocalDate date =
        LocalDate.of((int) (day / 1_00_00), (int) (day / 100 % 100), (int) (day % 100));
    return date.toEpochDay() * 86_400 + hour % 100 * 3_600;
  }

  /** Minutes and seconds of a readable {@code ts}, in seconds. */
  static int secondOfHour(long ts) {
    return (int) (ts / 100 % 100 * 60 + ts % 100);
  }
}
