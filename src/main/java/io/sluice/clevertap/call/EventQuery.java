package io.sluice.clevertap.call;

import com.fasterxml.jackson.core.JsonGenerator;
import io.sluice.record.Json;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;

/**
 * One event name over whole days of the account's time zone.
 *
 * @param eventName exactly as CleverTap spells it
 * @param from first day, inclusive
 * @param to last day, inclusive; CleverTap refuses days of the future
 */
public record EventQuery(String eventName, LocalDate from, LocalDate to) {

  /**
   * @throws IllegalArgumentException if {@code to} is before {@code from}
   */
  public EventQuery {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(
          "Days of event " + eventName + " are in the wrong order: " + from + " to " + to);
    }
  }

  /** The body of CleverTap's calls: {@code {"event_name":"…","from":20250101,"to":20250101}}. */
  public String toJson() {
    StringWriter body = new StringWriter();
    try (JsonGenerator json = Json.FACTORY.createGenerator(body)) {
      json.writeStartObject();
      json.writeStringField("event_name", eventName);
      json.writeNumberField("from", yyyyMMdd(from));
      json.writeNumberField("to", yyyyMMdd(to));
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return body.toString();
  }

  private static int yyyyMMdd(LocalDate day) {
    return day.getYear() * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth();
  }
}
