package io.sluice.segment.message;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/**
 * The shortest spelling of a JSON text: no whitespace, and every character as itself in UTF-8
 * instead of as an escape, which takes twice to six times the bytes. Numbers stay as they are
 * written.
 */
final class CompactJson {

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .build())
          .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
          .build();

  private CompactJson() {}

  /**
   * Never longer than it was. Half of a surrogate pair stays an escape; what nests too deep stays
   * as it is.
   */
  static byte[] of(byte[] json) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(json.length);
    try (JsonParser parser = JSON.createParser(json);
        JsonGenerator generator = JSON.createGenerator(out)) {
      while (parser.nextToken() != null) {
        copy(parser, generator);
      }
    } catch (IOException e) {
      return json;
    }
    return out.size() < json.length ? out.toByteArray() : json;
  }

  private static void copy(JsonParser parser, JsonGenerator generator) throws IOException {
    JsonToken token = parser.currentToken();
    if (token.isNumeric()) {
      generator.writeNumber(parser.getText()); // never through a double
    } else {
      generator.copyCurrentEvent(parser);
    }
  }
}
