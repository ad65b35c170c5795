package io.sluice.clevertap.call;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.sluice.record.EventRecord;
import io.sluice.record.Json;
import io.sluice.record.RecordFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads a whole body in one pass, with its keys in any order, so that a body that is cut off or not
 * JSON is known before one of its records is used.
 */
public final class AnswerReader<R> {

  private static final int SHOWN_CHARACTERS = 200;

  /** The members that an answer is told by; what else it holds may be of any size. */
  private static final Set<String> KEPT =
      Set.of("status", "error", "code", "cursor", "next_cursor", "count", "req_id");

  private final byte[] body;
  private final JsonParser parser;
  private final Map<String, String> fields = new HashMap<>();
  private final List<R> records = new ArrayList<>();
  private final RecordFormat<R> format;
  private int nextCursors;

  private AnswerReader(byte[] body, JsonParser parser, RecordFormat<R> format) {
    this.format = format;
    this.body = body;
    this.parser = parser;
  }

  /** An answer about events. */
  public static Answer<EventRecord> read(int http, byte[] body) {
    return read(http, body, RecordFormat.EVENTS);
  }

  /**
   * A byte that is no UTF-8 becomes U+FFFD, and a record that no parser reads comes back with its
   * rejection: neither may keep a whole page from delivery.
   */
  public static <R> Answer<R> read(int http, byte[] body, RecordFormat<R> format) {
    Answer<R> answer = readAsItIs(http, body, format);
    if (answer.trouble() == null) {
      return answer;
    }
    byte[] repaired = new String(body, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
    Answer<R> second = Arrays.equals(repaired, body) ? answer : readAsItIs(http, repaired, format);
    return second.trouble() == null
        ? second
        : PageScan.of(repaired).map(parts -> salvage(http, parts, repaired, format)).orElse(second);
  }

  /** Reads each record on its own, beside the rest of the body. */
  private static <R> Answer<R> salvage(
      int http, PageScan.Parts parts, byte[] body, RecordFormat<R> format) {
    Answer<R> rest = readAsItIs(http, parts.rest(), format);
    if (rest.trouble() != null) {
      return rest;
    }
    List<R> records =
        parts.records().stream()
            .map(range -> format.single(Arrays.copyOfRange(body, range.start(), range.end())))
            .toList();
    return new Answer<>(http, rest.fields(), records, body.length, null);
  }

  private static <R> Answer<R> readAsItIs(int http, byte[] body, RecordFormat<R> format) {
    if (body.length == 0) {
      return Answer.unusable(http, 0, "an empty body");
    }
    try (JsonParser parser = Json.FACTORY.createParser(body)) {
      return new AnswerReader<>(body, parser, format).read(http);
    } catch (IOException e) {
      return Answer.unusable(http, body.length, "a body that is not whole JSON: " + start(body));
    }
  }

  private static String start(byte[] body) {
    int length = Math.min(body.length, SHOWN_CHARACTERS);
    return new String(body, 0, length, StandardCharsets.UTF_8).strip();
  }

  private Answer<R> read(int http) throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      return Answer.unusable(http, body.length, "JSON that is not an object");
    }
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      String trouble = trouble(name);
      if (trouble != null) {
        return Answer.unusable(http, body.length, trouble);
      }
      field(name);
    }
    if (parser.nextToken() != null) {
      return Answer.unusable(http, body.length, "more than one JSON value");
    }
    return new Answer<>(http, fields, records, body.length, null);
  }

  /**
   * The trouble that would lose records, or the rest of the chain, if it were passed over; null for
   * nothing.
   */
  private String trouble(String name) {
    boolean isList = parser.isExpectedStartArrayToken();
    if (name.equals("records") && !isList && !parser.hasToken(JsonToken.VALUE_NULL)) {
      return "records that are no list";
    }
    if (!name.equals("next_cursor")) {
      return null;
    }
    return parser.currentToken().isScalarValue() && nextCursors++ == 0
        ? null
        : "a next_cursor that is no text, or stands there twice";
  }

  private void field(String name) throws IOException {
    if (name.equals("records") && parser.isExpectedStartArrayToken()) {
      readRecords();
    } else if (parser.currentToken().isScalarValue()) {
      scalar(name);
    } else {
      container(name);
    }
  }

  private void readRecords() throws IOException {
    RecordFormat.Reader<R> reader = format.over(body, parser);
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      records.add(reader.read());
    }
  }

  private void scalar(String name) throws IOException {
    if (!KEPT.contains(name)) {
      return;
    }
    if (parser.hasToken(JsonToken.VALUE_NULL)) {
      fields.remove(name);
    } else {
      fields.put(name, parser.getText());
    }
  }

  /** Only {@code error} is kept: its words decide, whether it is a string or a list of them. */
  private void container(String name) throws IOException {
    int start = Json.start(parser);
    int end = Json.finish(parser);
    if (name.equals("error")) {
      fields.put(name, new String(body, start, end - start, StandardCharsets.UTF_8));
    }
  }
}
