package io.sluice.sandbox.data;

import java.time.LocalDate;

/** The number of records that an event has on a day. Must give the same answer every time. */
@FunctionalInterface
public interface RecordsPerDay {
  long on(LocalDate day);
}
