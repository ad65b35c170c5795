package io.sluice.record;

import com.dynatrace.hash4j.hashing.HashStream128;
import com.dynatrace.hash4j.hashing.HashValue128;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Walks {@code profileData} as properties are walked, and notes the members that the record's top
 * level, which may come later, can replace.
 */
final class ProfileDataReader {

  static final List<String> REPLACEABLE = List.of("email", "phone", "name");

  private final JsonParser parser;
  private final PropertiesReader reader;
  private List<ProfileRecord.Reserved> reserved = List.of();

  ProfileDataReader(JsonParser parser) {
    this.parser = parser;
    this.reader = new PropertiesReader(parser);
  }

  /** Reads the object that the parser stands on. */
  Properties read() throws IOException {
    reserved = new ArrayList<>(REPLACEABLE.size());
    int start = Json.start(parser);
    HashStream128 stream = reader.begin();
    int count = 0;
    long high = 0;
    long low = 0;
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      HashValue128 hash = member(stream);
      count++;
      high += hash.getMostSignificantBits();
      low += hash.getLeastSignificantBits();
    }
    ByteRange range = new ByteRange(start, Json.finish(parser));
    return new Properties(range, count, high, low, reader.end());
  }

  private HashValue128 member(HashStream128 stream) throws IOException {
    String name = parser.currentName();
    reader.name(stream);
    parser.nextToken();
    int start = Json.start(parser);
    reader.value(stream);
    HashValue128 hash = stream.get();
    if (REPLACEABLE.contains(name)) {
      reserve(name, new ByteRange(start, Json.finish(parser)), hash);
    }
    return hash;
  }

  private void reserve(String name, ByteRange value, HashValue128 hash) {
    reserved.add(
        new ProfileRecord.Reserved(
            name, value, hash.getMostSignificantBits(), hash.getLeastSignificantBits()));
  }

  /** The replaceable members of the object that was read last, in the page's order. */
  List<ProfileRecord.Reserved> reserved() {
    return reserved;
  }

  /** The hash that a member of that name with a text as its value has. */
  HashValue128 hash(String name, String text) {
    return reader.hashOfText(name, text);
  }
}
