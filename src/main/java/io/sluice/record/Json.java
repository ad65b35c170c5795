package io.sluice.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;

/**
 * The JSON parser for CleverTap's answers. Its limits are wide, since a record that it refuses is a
 * record that can't be delivered; they only keep a hostile body from taking the server down.
 */
public final class Json {

  private static final StreamReadConstraints LIMITS =
      StreamReadConstraints.builder()
          .maxStringLength(64 << 20)
          .maxNumberLength(10_000)
          .maxNestingDepth(1_000)
          .maxNameLength(1 << 20)
          .build();

  /**
   * Names are customers' data, so they are not interned, and many of them are no reason to refuse a
   * page. Canonicalising stays on: without it Jackson decodes bytes to characters first, and the
   * byte offsets of records are lost. A table of names above 6,000 entries isn't kept for the next
   * page, so memory stays flat.
   */
  public static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
          .streamReadConstraints(LIMITS)
          .build();

  private Json() {}

  /** Offset of the first byte of the current token (of the opening quote of a string). */
  public static int start(JsonParser parser) {
    return (int) parser.currentTokenLocation().getByteOffset();
  }

  /**
   * Finishes the current value, with everything inside it, and returns the offset after its last
   * byte.
   */
  public static int finish(JsonParser parser) throws IOException {
    parser.skipChildren();
    parser.finishToken();
    return (int) parser.currentLocation().getByteOffset();
  }

  /** A string, or a number as it is written; null if it is blank, or the value is another one. */
  static String text(JsonParser parser) throws IOException {
    switch (parser.currentToken()) {
      case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
        String text = parser.getText();
        return text.isBlank() ? null : text;
      }
      default -> {
        parser.skipChildren();
        return null;
      }
    }
  }
}
