package io.sluice.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.sandbox.clevertap.CleverTapSandbox;
import io.sluice.sandbox.http.JsonText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Calls to a CleverTap sandbox, as a careful reader of the API makes them. */
final class CleverTaps {
  /** Noon in India, on the day after {@link #DAY}. */
  static final Instant NOW = Instant.parse("2026-11-23T06:30:00Z");

  static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  private CleverTaps() {}

  static String selection(String event, int from, int to) {
    return "{\"event_name\":\"%s\",\"from\":%d,\"to\":%d}".formatted(event, from, to);
  }

  static String selection(String event) {
    return selection(event, 20261122, 20261122);
  }

  static HttpResponse<String> post(CleverTapSandbox clevertap, String path, String body) {
    return Caller.post(
        clevertap.url() + path,
        body,
        "X-CleverTap-Account-Id",
        "SANDBOX-ID",
        "X-CleverTap-Passcode",
        "SANDBOX-PASSCODE",
        "Content-Type",
        "application/json");
  }

  static HttpResponse<String> get(CleverTapSandbox clevertap, String path) {
    return Caller.get(
        clevertap.url() + path,
        "X-CleverTap-Account-Id",
        "SANDBOX-ID",
        "X-CleverTap-Passcode",
        "SANDBOX-PASSCODE");
  }

  /** Opens a cursor; the query starts with a question mark. */
  static String open(CleverTapSandbox clevertap, String event, String query) {
    String body = post(clevertap, "/1/events.json" + query, selection(event)).body();
    return json(body).path("cursor").asText();
  }

  static HttpResponse<String> page(CleverTapSandbox clevertap, String cursor) {
    return get(clevertap, "/1/events.json?cursor=" + cursor);
  }

  /** All the pages of a chain. */
  static List<JsonNode> pages(CleverTapSandbox clevertap, String path, String firstCursor) {
    List<JsonNode> pages = new ArrayList<>();
    String cursor = firstCursor;
    while (!cursor.isEmpty()) {
      JsonNode page = json(get(clevertap, path + "?cursor=" + cursor).body());
      pages.add(page);
      cursor = page.path("next_cursor").asText("");
    }
    return pages;
  }

  /** All the records of a day, in the order of the pages. */
  static List<JsonNode> records(CleverTapSandbox clevertap, String event, String query) {
    return records(pages(clevertap, "/1/events.json", open(clevertap, event, query)));
  }

  static List<JsonNode> records(List<JsonNode> pages) {
    List<JsonNode> records = new ArrayList<>();
    pages.forEach(page -> page.path("records").forEach(records::add));
    return records;
  }

  static JsonNode json(String body) {
    try {
      return JsonText.read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
