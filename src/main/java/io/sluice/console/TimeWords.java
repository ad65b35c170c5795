package io.sluice.console;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days, times and durations in words. */
final class TimeWords {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);
  private static final DateTimeFormatter DAY_OF_MONTH = DateTimeFormatter.ofPattern("d");
  private static final DateTimeFormatter DAY_OF_YEAR =
      DateTimeFormatter.ofPattern("d MMM", Locale.UK);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.UK);
  private static final DateTimeFormatter TIME_OF_ANOTHER_YEAR =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.UK);
  private static final DateTimeFormatter EXACT =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss VV", Locale.UK);

  private TimeWords() {}

  static String day(LocalDate day) {
    return day == null ? "" : DAY.format(day);
  }

  /** A range as short as it can be said: "17 – 23 Nov 2026". */
  static String days(LocalDate from, LocalDate to) {
    return from.equals(to) ? day(from) : first(from, to).format(from) + " – " + day(to);
  }

  /** A range as short as it can be said, where one or both ends may be null, which is open. */
  static String chosenDays(LocalDate from, LocalDate to) {
    if (from != null && to != null) {
      return days(from, to);
    }
    if (from == null && to == null) {
      return "Any day";
    }
    return from == null ? "Until " + day(to) : "From " + day(from);
  }

  private static DateTimeFormatter first(LocalDate from, LocalDate to) {
    if (from.getYear() != to.getYear()) {
      return DAY;
    }
    return from.getMonth() == to.getMonth() ? DAY_OF_MONTH : DAY_OF_YEAR;
  }

  /** With the year, unless it is the one of now. */
  static String at(Instant time, String zone, Instant now) {
    if (time == null) {
      return "";
    }
    ZonedDateTime there = time.atZone(zone(zone));
    boolean isThisYear = there.getYear() == now.atZone(zone(zone)).getYear();
    return (isThisYear ? TIME : TIME_OF_ANOTHER_YEAR).format(there);
  }

  static String exactly(Instant time, String zone) {
    return time == null ? "" : EXACT.format(time.atZone(zone(zone)));
  }

  /** The day in a zone, which is UTC when null. */
  static LocalDate day(Instant time, String zone) {
    return LocalDate.ofInstant(time, zone(zone));
  }

  private static ZoneId zone(String zone) {
    return ZoneId.of(zone == null || zone.isEmpty() ? "UTC" : zone);
  }

  /** At most two units: "2 h 5 min", "40 s". */
  static String duration(Duration duration) {
    if (duration == null) {
      return "—";
    }
    long seconds = Math.max(0, duration.toSeconds());
    if (seconds < 60) {
      return seconds + " s";
    }
    return seconds < 3600
        ? "%d min %d s".formatted(seconds / 60, seconds % 60)
        : "%d h %d min".formatted(seconds / 3600, seconds % 3600 / 60);
  }
}
