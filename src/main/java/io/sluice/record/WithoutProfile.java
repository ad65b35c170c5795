package io.sluice.record;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;

/** Cuts {@code profile} out of the bytes of a record. It reads them anew: only few need it. */
final class WithoutProfile {

  private WithoutProfile() {}

  /** All bytes of the record when it is no object. */
  static byte[] of(EventRecord record) {
    byte[] bytes = Arrays.copyOfRange(record.page(), record.start(), record.end());
    try (JsonParser parser = Json.FACTORY.createParser(bytes)) {
      return parser.nextToken() == JsonToken.START_OBJECT ? cut(bytes, parser) : bytes;
    } catch (IOException e) {
      return bytes; // can't be read: whole, as it always is
    }
  }

  private static byte[] cut(byte[] record, JsonParser parser) throws IOException {
    ByteArrayOutputStream rest = new ByteArrayOutputStream(record.length);
    int from = 0;
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      if (name.equals("profile")) {
        rest.write(record, from, Json.start(parser) - from);
        from = Json.finish(parser);
      } else {
        parser.skipChildren();
      }
    }
    rest.write(record, from, record.length - from);
    return rest.toByteArray();
  }
}
