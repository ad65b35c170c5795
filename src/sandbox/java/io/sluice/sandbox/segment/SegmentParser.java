package io.sluice.sandbox.segment;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.sluice.sandbox.http.ObjectField;
import io.sluice.sandbox.http.RefusedException;
import io.sluice.sandbox.http.TextField;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads a body in one walk, without a tree. */
final class SegmentParser {
  private static final JsonFactory JSON = new JsonFactory();

  private final JsonParser parser;
  private final int bodyBytes;
  private final List<ParsedMessage> messages = new ArrayList<>();
  private final TextField writeKey = new TextField();
  private final TextField sentAt = new TextField();
  private final ObjectField context = new ObjectField("integration");

  private SegmentParser(JsonParser parser, int bodyBytes) {
    this.parser = parser;
    this.bodyBytes = bodyBytes;
  }

  /**
   * Reads the body.
   *
   * @throws RefusedException if it is broken JSON or no object, or a message is above its limit
   */
  static ParsedRequest parse(byte[] body, SegmentRoute route) throws IOException {
    try (JsonParser parser = JSON.createParser(body)) {
      return new SegmentParser(parser, body.length).parse(route);
    } catch (JsonProcessingException e) {
      throw new RefusedException(SegmentReplies.BAD_REQUEST);
    }
  }

  private ParsedRequest parse(SegmentRoute route) throws IOException {
    require(parser.nextToken() == JsonToken.START_OBJECT);
    if (route.isBatch()) {
      batchRequest();
    } else {
      singleRequest(route.name());
    }
    require(parser.nextToken() == null);
    return new ParsedRequest(writeKey.text(), sentAt.text(), context.hasMarked(), messages);
  }

  private void batchRequest() throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String field = parser.currentName();
      JsonToken value = parser.nextToken();
      if (field.equals("batch") && value == JsonToken.START_ARRAY) {
        batch();
      } else if (field.equals("context")) {
        context.take(parser);
      } else {
        envelope(field);
      }
    }
  }

  private void singleRequest(String type) throws IOException {
    MessageDraft draft = new MessageDraft(type);
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String field = parser.currentName();
      parser.nextToken();
      if (field.equals("type") || !draft.take(field, parser)) {
        envelope(field);
      }
    }
    messages.add(draft.finish(0, bodyBytes));
  }

  private void envelope(String field) throws IOException {
    switch (field) {
      case "writeKey" -> writeKey.take(parser);
      case "sentAt" -> sentAt.take(parser);
      default -> parser.skipChildren();
    }
  }

  private void batch() throws IOException {
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      require(parser.currentToken() == JsonToken.START_OBJECT);
      int start = (int) parser.currentTokenLocation().getByteOffset();
      MessageDraft draft = new MessageDraft(null);
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String field = parser.currentName();
        parser.nextToken();
        if (!draft.take(field, parser)) {
          parser.skipChildren();
        }
      }
      int end = (int) parser.currentLocation().getByteOffset();
      require(end - start <= SegmentLimits.MESSAGE_BYTES);
      messages.add(draft.finish(start, end));
    }
  }

  private static void require(boolean good) {
    if (!good) {
      throw new RefusedException(SegmentReplies.BAD_REQUEST);
    }
  }
}
