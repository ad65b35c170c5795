package io.sluice.sandbox.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** A field that must be a string. Null counts as absent, and so does the empty string. */
public final class TextField {
  private String text;
  private boolean noString;

  public void take(JsonParser parser) throws IOException {
    noString = false;
    text = null;
    if (parser.currentToken() == JsonToken.VALUE_STRING) {
      text = parser.getText();
    } else if (parser.currentToken() != JsonToken.VALUE_NULL) {
      noString = true;
      parser.skipChildren();
    }
  }

  /** True if there is a value of another type. */
  public boolean isNoString() {
    return noString;
  }

  public boolean isPresent() {
    return text != null && !text.isEmpty();
  }

  /** The string, or null. */
  public String text() {
    return text;
  }
}
