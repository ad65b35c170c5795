package io.sluice.export;

import java.time.LocalDate;
import java.util.stream.Stream;

/** Whole days of the account's time zone, both inclusive. */
public record DayRange(LocalDate from, LocalDate to) {

  public DayRange {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(to + " is before " + from);
    }
  }

  public Stream<LocalDate> days() {
    return from.datesUntil(to.plusDays(1));
  }
}
