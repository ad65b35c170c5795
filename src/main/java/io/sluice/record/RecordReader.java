package io.sluice.record;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** Reads one element of {@code records} after the other; holds the values of the current one. */
final class RecordReader implements RecordFormat.Reader<EventRecord> {

  private static final int TIMESTAMP_DIGITS = 14;

  private final byte[] page;
  private final JsonParser parser;
  private final PropertiesReader propertiesReader;
  private final PersonReader personReader;

  private long ts;
  private Person person;
  private Properties properties;
  private boolean propertiesAreObject;
  private ByteRange session;

  RecordReader(byte[] page, JsonParser parser) {
    this.page = page;
    this.parser = parser;
    this.propertiesReader = new PropertiesReader(parser);
    this.personReader = new PersonReader(parser);
  }

  static EventRecord unreadable(byte[] page, ByteRange range) {
    return new EventRecord(
        page,
        range,
        RejectionCode.RECORD_UNREADABLE,
        EventRecord.NO_TIMESTAMP,
        Person.NOBODY,
        Properties.NONE,
        ByteRange.NONE);
  }

  @Override
  public EventRecord read() throws IOException {
    clear();
    int start = Json.start(parser);
    boolean isObject = parser.isExpectedStartObjectToken();
    if (isObject) {
      fields();
    }
    ByteRange range = new ByteRange(start, Json.finish(parser));
    RejectionCode rejection = isObject ? rejection() : RejectionCode.RECORD_NOT_OBJECT;
    return new EventRecord(page, range, rejection, ts, person, properties, session);
  }

  private void clear() {
    ts = EventRecord.NO_TIMESTAMP;
    person = Person.NOBODY;
    properties = Properties.NONE;
    propertiesAreObject = true;
    session = ByteRange.NONE;
  }

  private void fields() throws IOException {
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      switch (name) {
        case "ts" -> ts = timestamp();
        case "event_props" -> readProperties();
        case "session_props" -> session = readSession();
        case "profile" -> person = personReader.read();
        default -> parser.skipChildren();
      }
    }
  }

  private RejectionCode rejection() {
    if (!Timestamps.isReadable(ts)) {
      return RejectionCode.TIMESTAMP_UNREADABLE;
    }
    return propertiesAreObject ? null : RejectionCode.PROPERTIES_NOT_OBJECT;
  }

  private void readProperties() throws IOException {
    propertiesAreObject =
        parser.isExpectedStartObjectToken() || parser.hasToken(JsonToken.VALUE_NULL);
    properties = parser.isExpectedStartObjectToken() ? propertiesReader.read() : noProperties();
  }

  private Properties noProperties() throws IOException {
    parser.skipChildren();
    return Properties.NONE;
  }

  private ByteRange readSession() throws IOException {
    if (parser.isExpectedStartObjectToken()) {
      return new ByteRange(Json.start(parser), Json.finish(parser));
    }
    parser.skipChildren();
    return ByteRange.NONE;
  }

  /** An integer or a string of 14 digits, never through a double. */
  private long timestamp() throws IOException {
    boolean canBe =
        parser.hasToken(JsonToken.VALUE_NUMBER_INT) || parser.hasToken(JsonToken.VALUE_STRING);
    if (!canBe || parser.getTextLength() != TIMESTAMP_DIGITS) {
      parser.skipChildren();
      return EventRecord.NO_TIMESTAMP;
    }
    return digits(parser.getTextCharacters(), parser.getTextOffset());
  }

  private static long digits(char[] text, int offset) {
    long number = 0;
    for (int i = offset; i < offset + TIMESTAMP_DIGITS; i++) {
      if (text[i] < '0' || text[i] > '9') {
        return EventRecord.NO_TIMESTAMP;
      }
      number = number * 10 + text[i] - '0';
    }
    return number;
  }
}
