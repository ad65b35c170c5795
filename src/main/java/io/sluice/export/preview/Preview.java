package io.sluice.export.preview;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.LocalDate;
import java.util.List;

/**
 * The first records of an export.
 *
 * @param records in the order in which they were found; at most {@link Sampler#MOST_RECORDS}
 * @param lookedAt where they were searched, in this order
 * @param complete whether every event and day of the export was looked at
 * @param warnings in words; empty if there is nothing to say
 */
public record Preview(
    List<Item> records, List<LookedAt> lookedAt, boolean complete, List<String> warnings) {

  /**
   * A record: a message, or the rejection that it would become.
   *
   * @param message the JSON object as it would stand in the batch; null for a rejection
   * @param reason the rejection's code; null for a message
   * @param detail the reason in words, if there is more to say
   * @param payload the record as it was read, for a rejection
   */
  public record Item(
      String event,
      LocalDate day,
      @JsonRawValue String message,
      String reason,
      String detail,
      String payload) {}

  /**
   * One event of one day, for which a cursor was opened.
   *
   * @param records how many the first page had
   * @param reason why CleverTap does not export the event; null if it does
   */
  public record LookedAt(String event, LocalDate day, int records, String reason) {}
}
