package io.sluice.export;

import java.time.LocalDate;

/**
 * Days to export again, or for the first time, beside an export's schedule.
 *
 * @param range the days by name, instead of from and to
 * @param from the first day
 * @param to the last day, inclusive
 */
public record BackfillRequest(RangePreset range, LocalDate from, LocalDate to) {

  /** The days of a request that breaks no rule. */
  public DayRange days(LocalDate today) {
    return range == null ? new DayRange(from, to) : range.seenFrom(today);
  }
}
