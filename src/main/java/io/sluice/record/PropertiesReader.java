package io.sluice.record;

import com.dynatrace.hash4j.hashing.HashStream128;
import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hashing;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Walks {@code event_props}, or {@code profileData}, once: counts, hashes and finds dates. Each
 * property is hashed on its own and the hashes are added up, so their order doesn't matter and
 * nothing is sorted; an object inside is hashed the same way into a stream of its own.
 */
final class PropertiesReader {

  private final JsonParser parser;
  private final DateMarks dates = new DateMarks();
  private final CanonicalNumber numbers = new CanonicalNumber();
  private final List<HashStream128> streams = new ArrayList<>();
  private int depth = -1;

  /** The sums of the object that was walked last. */
  private int count;

  private long high;
  private long low;

  PropertiesReader(JsonParser parser) {
    this.parser = parser;
  }

  /** Reads the object that the parser stands on. */
  Properties read() throws IOException {
    int start = Json.start(parser);
    dates.clear();
    object();
    ByteRange range = new ByteRange(start, Json.finish(parser));
    return new Properties(range, count, high, low, dates.toArray());
  }

  /** Begins an object whose members another reader walks, up to {@link #end}. */
  HashStream128 begin() {
    dates.clear();
    return openStream();
  }

  /** Ends that object; returns its dates. */
  long[] end() {
    depth--;
    return dates.toArray();
  }

  private void object() throws IOException {
    HashStream128 stream = openStream();
    int properties = 0;
    long sumHigh = 0;
    long sumLow = 0;
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      HashValue128 hash = property(stream);
      properties++;
      sumHigh += hash.getMostSignificantBits();
      sumLow += hash.getLeastSignificantBits();
    }
    depth--;
    count = properties;
    high = sumHigh;
    low = sumLow;
  }

  private HashStream128 openStream() {
    depth++;
    if (depth == streams.size()) {
      streams.add(Hashing.xxh3_128().hashStream());
    }
    return streams.get(depth);
  }

  private HashValue128 property(HashStream128 stream) throws IOException {
    name(stream);
    parser.nextToken();
    value(stream);
    return stream.get();
  }

  /** Begins a hash with the name that the parser stands on. */
  void name(HashStream128 stream) throws IOException {
    stream.reset();
    putText(stream);
  }

  /** Types are marked, so that 1 and "1" differ; the two kinds of numbers are one type. */
  void value(HashStream128 stream) throws IOException {
    switch (parser.currentToken()) {
      case VALUE_STRING -> string(stream.putByte((byte) 's'));
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(stream.putByte((byte) 'n'));
      case START_OBJECT -> nested(stream.putByte((byte) '{'));
      case START_ARRAY -> array(stream.putByte((byte) '['));
      case VALUE_TRUE -> stream.putByte((byte) 't');
      case VALUE_FALSE -> stream.putByte((byte) 'f');
      default -> stream.putByte((byte) '0');
    }
  }

  private void string(HashStream128 stream) throws IOException {
    putText(stream);
    long epochSecond =
        DateMarks.epochSecond(
            parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
    if (epochSecond != DateMarks.NOT_A_DATE) {
      dates.add(Json.start(parser), Json.finish(parser), epochSecond);
    }
  }

  private void number(HashStream128 stream) throws IOException {
    numbers.hash(
        parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength(), stream);
  }

  private void nested(HashStream128 stream) throws IOException {
    object();
    stream.putInt(count).putLong(high).putLong(low);
  }

  private void array(HashStream128 stream) throws IOException {
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      value(stream);
    }
    stream.putByte((byte) ']');
  }

  /** The hash of a property whose value is that text. */
  HashValue128 hashOfText(String name, String text) {
    HashStream128 stream = openStream();
    depth--;
    stream.reset().putInt(name.length()).putChars(name).putByte((byte) 's');
    return stream.putInt(text.length()).putChars(text).get();
  }

  /** The length goes first, so that a key and its value can't flow into each other. */
  private void putText(HashStream128 stream) throws IOException {
    int length = parser.getTextLength();
    stream.putInt(length).putChars(parser.getTextCharacters(), parser.getTextOffset(), length);
  }
}
