package io.sluice.export;

import java.time.LocalDate;

/**
 * A {@link Schedule} as it is stored and shown: the fields of all kinds side by side. Those that
 * its kind does not have are null.
 *
 * @param from the first day of a ONE_TIME export
 * @param to its last day, inclusive
 * @param everyHours the hours between two runs of a RECURRING export
 * @param startDate the day at whose 12:00 a.m. its cycle begins
 */
public record ScheduleFields(
    Frequency frequency, LocalDate from, LocalDate to, Integer everyHours, LocalDate startDate) {

  public static ScheduleFields of(Schedule schedule) {
    Frequency frequency = schedule.frequency();
    return schedule.match(
        once -> new ScheduleFields(frequency, once.days().from(), once.days().to(), null, null),
        every -> new ScheduleFields(frequency, null, null, every.hours(), every.start()),
        live -> new ScheduleFields(frequency, null, null, null, null));
  }
}
