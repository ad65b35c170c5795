package io.sluice.export;

import io.sluice.record.Identifier;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * An export to create, or what an export is to become. All days are those of the account's time
 * zone.
 *
 * @param events the names for SELECTED_EVENTS; for USER_PROFILES those by which people are found,
 *     App Launched when absent; absent otherwise
 * @param identifierPriority what becomes the User ID; the partner's order when absent
 * @param range a ONE_TIME export's days by name, instead of from and to
 * @param from a ONE_TIME export's first day
 * @param to its last day, inclusive
 * @param everyHours the hours between two runs of a RECURRING export
 * @param startDate the day at whose 12:00 a.m. a RECURRING export starts; when absent, today for a
 *     new cycle, and the stored one for an export that recurs already
 */
public record ExportRequest(
    @NotNull Long partner,
    @NotNull DataType dataType,
    @Size(max = 500) List<@NotNull @Size(min = 1, max = 512) String> events,
    @Size(min = 1, max = 4) List<@NotNull Identifier> identifierPriority,
    @NotNull Frequency frequency,
    RangePreset range,
    LocalDate from,
    LocalDate to,
    Integer everyHours,
    LocalDate startDate) {

  /**
   * The same without its start date, if that is the stored one: a client that sends back what it
   * got changes nothing, however long ago it was.
   *
   * @param stored null when there is none
   */
  public ExportRequest unlessStored(LocalDate stored) {
    return startDate == null || !startDate.equals(stored)
        ? this
        : new ExportRequest(
            partner,
            dataType,
            events,
            identifierPriority,
            frequency,
            range,
            from,
            to,
            everyHours,
            null);
  }

  /** The days of a ONE_TIME export that breaks no rule. */
  DayRange days(LocalDate today) {
    return range == null ? new DayRange(from, to) : range.seenFrom(today);
  }
}
