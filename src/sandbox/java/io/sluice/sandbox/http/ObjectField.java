package io.sluice.sandbox.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** A field that must be an object; looks for one name among its fields. Null counts as absent. */
public final class ObjectField {
  private final String marked;
  private boolean hasMarked;
  private boolean noObject;
  private int fields;

  public ObjectField(String marked) {
    this.marked = marked;
  }

  public void take(JsonParser parser) throws IOException {
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      walk(parser);
    } else {
      noObject = parser.currentToken() != JsonToken.VALUE_NULL;
      parser.skipChildren();
    }
  }

  public boolean hasMarked() {
    return hasMarked;
  }

  /** True if there is a value of another type. */
  public boolean isNoObject() {
    return noObject;
  }

  public int fields() {
    return fields;
  }

  private void walk(JsonParser parser) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      fields++;
      hasMarked |= parser.currentName().equals(marked);
      parser.nextToken();
      parser.skipChildren();
    }
  }
}
