package io.sluice.sandbox;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** A field that must be a string. Null counts as absent, and so does the empty string. */
final class TextField {
  private String text;
  private boolean noString;

  void take(JsonParser parser) throws IOException {
    noString = false;
    text = null;
    if (parser.currentToken() == JsonToken.VALUE_STRING) {
      text = parser.getText();
    } else if (parser.currentToken() != JsonToken.VALUE_NULL) {
      noString = true;
      parser.skipChildren();
    }
  }

  /** Whether there is a value of another type. */
  boolean isNoString() {
    return noString;
  }

  boolean isPresent() {
    return text != null && !text.isEmpty();
  }

  /** The string, or null. */
  String text() {
    return text;
  }
}
