package io.sluice.segment;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** Tells an answer of Segment from one that was given on the way to it. */
final class SegmentWords {

  private static final JsonFactory JSON = new JsonFactory();

  private SegmentWords() {}

  /**
   * True if the text is a JSON object that has a boolean {@code success}; its end may be cut off.
   */
  static boolean saySuccessOrNot(String text) {
    try (JsonParser json = JSON.createParser(text)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return false;
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        boolean success = json.currentName().equals("success");
        if (json.nextToken().isBoolean() && success) {
          return true;
        }
        json.skipChildren();
      }
      return false;
    } catch (IOException e) {
      return false;
    }
  }
}
