package io.sluice.export;

import java.time.LocalDate;

/** Ranges that users name instead of giving days; never more than the last 60 days. */
public enum RangePreset {
  TODAY,
  YESTERDAY,
  LAST_7_DAYS,
  LAST_30_DAYS,
  LAST_60_DAYS,
  CURRENT_MONTH,
  PREVIOUS_MONTH;

  /** All days that can be exported, seen from a day in the account's time zone. */
  public static DayRange exportable(LocalDate today) {
    return new DayRange(today.minusDays(ExportRules.MAX_DAYS), today);
  }

  /** The days, seen from a day in the account's time zone; "last" ranges end today. */
  public DayRange seenFrom(LocalDate today) {
    return switch (this) {
      case TODAY -> new DayRange(today, today);
      case YESTERDAY -> new DayRange(today.minusDays(1), today.minusDays(1));
      case LAST_7_DAYS -> new DayRange(today.minusDays(6), today);
      case LAST_30_DAYS -> new DayRange(today.minusDays(29), today);
      case LAST_60_DAYS -> new DayRange(today.minusDays(59), today);
      case CURRENT_MONTH -> new DayRange(today.withDayOfMonth(1), today);
      case PREVIOUS_MONTH -> previousMonth(today);
    };
  }

  /** Its first days may be more than 60 days ago: those can't be exported any more. */
  private static DayRange previousMonth(LocalDate today) {
    LocalDate first = today.withDayOfMonth(1).minusMonths(1);
    LocalDate oldest = today.minusDays(ExportRules.MAX_DAYS);
    return new DayRange(
        first.isBefore(oldest) ? oldest : first, today.withDayOfMonth(1).minusDays(1));
  }
}
