package io.sluice.clevertap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sluice.record.EventRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The only occurrence of an event for a person: its moment in both of CleverTap's ways of telling
 * time.
 *
 * @param firstSeenEpochSecond in UTC
 * @param ts in the account's time zone, as {@code yyyyMMddHHmmss}
 */
public record SoleOccurrence(long firstSeenEpochSecond, long ts) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Those of a page of {@link CleverTapClient#openSummary}; what cannot be read is left out. */
  public static List<SoleOccurrence> of(EventPage page, String eventName) {
    List<SoleOccurrence> found = new ArrayList<>();
    for (EventRecord record : page.records()) {
      JsonNode summary = summary(record, eventName);
      long firstSeen = summary.path("first_seen").asLong();
      if (summary.path("count").asLong() == 1 && firstSeen > 0 && record.rejection() == null) {
        found.add(new SoleOccurrence(firstSeen, record.ts()));
      }
    }
    return found;
  }

  private static JsonNode summary(EventRecord record, String eventName) {
    try {
      return JSON.readTree(record.page(), record.start(), record.end() - record.start())
          .path("profile")
          .path("events")
          .path(eventName);
    } catch (IOException unreadable) {
      return JSON.missingNode();
    }
  }
}
