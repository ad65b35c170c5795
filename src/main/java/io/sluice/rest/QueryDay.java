package io.sluice.rest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;

/** A day in a query parameter, of the years that every database can compare. */
public final class QueryDay {

  /** The rule for a day in a parameter; follows its name. */
  public static final String NEEDED =
      "must be a date such as 2026-10-01, from 0001-01-01 to 9999-12-31";

  private static final Year EARLIEST = Year.of(1);
  private static final Year LATEST = Year.of(9999);

  private QueryDay() {}

  /**
   * @throws DateTimeException if it is none
   */
  public static LocalDate parse(String text) {
    LocalDate day = LocalDate.parse(text);
    Year year = Year.from(day);
    if (year.isBefore(EARLIEST) || year.isAfter(LATEST)) {
      throw new DateTimeException("A year of four digits is needed, not " + year);
    }
    return day;
  }
}
