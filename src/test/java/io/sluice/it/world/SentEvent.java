package io.sluice.it.world;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.sluice.sandbox.data.ExpectedRecord;
import io.sluice.sandbox.segment.StoredMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * The values that a message and the record it was made of have in common.
 *
 * @param properties as they were written, byte for byte
 */
public record SentEvent(
    String event, String userId, String anonymousId, Instant timestamp, String properties) {
  private static final Pattern DATE = Pattern.compile("\"\\$D_(\\d+)\"");

  /** The event that a partner with default identifiers gets for the record. */
  public static SentEvent of(String event, ExpectedRecord record) {
    return new SentEvent(
        event,
        record.identity(),
        record.objectId(),
        Instant.ofEpochSecond(record.epochSecond()),
        record.eventProps());
  }

  public static SentEvent of(StoredMessage message) {
    String json = message.json();
    String userId = null;
    String anonymousId = null;
    Instant timestamp = null;
    String properties = null;
    try (JsonParser parser = Api.JSON.createParser(json)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        int start = (int) parser.currentTokenLocation().getCharOffset();
        switch (name) {
          case "userId" -> userId = parser.getText();
          case "anonymousId" -> anonymousId = parser.getText();
          case "timestamp" -> timestamp = Instant.parse(parser.getText());
          default -> parser.skipChildren();
        }
        if (name.equals("properties")) {
          properties = json.substring(start, (int) parser.currentLocation().getCharOffset());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(json, e);
    }
    return new SentEvent(message.event(), userId, anonymousId, timestamp, properties);
  }

  public SentEvent withIsoDates() {
    String iso =
        DATE.matcher(properties)
            .replaceAll(
                date ->
                    '"' + Instant.ofEpochSecond(Long.parseLong(date.group(1))).toString() + '"');
    return new SentEvent(event, userId, anonymousId, timestamp, iso);
  }
}
