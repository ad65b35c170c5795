package io.sluice.console;

import io.sluice.export.DayRange;
import java.time.LocalDate;

/** Days that have a name, such as "Last 7 days", both inclusive. */
public record NamedDays(String name, LocalDate from, LocalDate to) {

  static NamedDays of(String name, DayRange days) {
    return new NamedDays(name, days.from(), days.to());
  }
}
