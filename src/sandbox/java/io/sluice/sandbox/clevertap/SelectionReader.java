package io.sluice.sandbox.clevertap;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import io.sluice.sandbox.data.LateEvents;
import io.sluice.sandbox.data.SandboxAccount;
import io.sluice.sandbox.data.SandboxData;
import io.sluice.sandbox.data.Selection;
import io.sluice.sandbox.http.JsonText;
import io.sluice.sandbox.http.RefusedException;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Reads {@code {"event_name":"App Launched","from":20250101,"to":20250101}}: one event, whole days
 * of the account's zone, both inclusive, none in the future.
 */
final class SelectionReader {
  private final SandboxData data;
  private final LateEvents late;
  private final Clock clock;

  SelectionReader(SandboxData data, LateEvents late, Clock clock) {
    this.data = data;
    this.late = late;
    this.clock = clock;
  }

  /**
   * The selection of a POST.
   *
   * @throws RefusedException if the body is bad, the event unknown or the dates are not allowed
   */
  Selection read(HttpExchange exchange, SandboxAccount account) throws IOException {
    requireJson(exchange);
    JsonNode body = body(exchange);
    // What a cursor holds has milliseconds, so no more than these may count.
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Selection selection =
        new Selection(event(body), number(body, "from"), number(body, "to"), now, late.version());
    requireDays(selection, now.atZone(account.zone()).toLocalDate());
    return selection;
  }

  private static void requireJson(HttpExchange exchange) {
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    if (type == null || !type.startsWith("application/json")) {
      throw CleverTapReplies.badRequest("Content-Type must be application/json");
    }
  }

  private static JsonNode body(HttpExchange exchange) throws IOException {
    try {
      return JsonText.read(exchange.getRequestBody());
    } catch (IllegalArgumentException e) {
      throw CleverTapReplies.badRequest("Invalid JSON payload");
    }
  }

  private String event(JsonNode body) {
    JsonNode event = body.path("event_name");
    if (!event.isTextual()) {
      throw CleverTapReplies.badRequest("event_name must be a string");
    }
    if (!data.events().containsKey(event.textValue())) {
      throw new RefusedException(CleverTapReplies.invalidEvent(event.textValue()));
    }
    return event.textValue();
  }

  private static int number(JsonNode body, String field) {
    if (!body.path(field).isInt()) {
      throw CleverTapReplies.badRequest(field + " must be an integer, yyyyMMdd");
    }
    return body.path(field).intValue();
  }

  private static void requireDays(Selection selection, LocalDate today) {
    LocalDate from = day(selection.from());
    LocalDate to = day(selection.to());
    if (to.isAfter(today)) {
      throw CleverTapReplies.badRequest("to must not be in the future");
    }
    if (from.isAfter(to)) {
      throw CleverTapReplies.badRequest("from must not be after to");
    }
  }

  private static LocalDate day(int number) {
    try {
      return SandboxAccount.day(number);
    } catch (DateTimeException e) {
      throw CleverTapReplies.badRequest("Invalid date " + number);
    }
  }
}
