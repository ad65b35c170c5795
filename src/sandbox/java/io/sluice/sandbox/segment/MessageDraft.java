package io.sluice.sandbox.segment;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.sluice.sandbox.data.UtcTimestamp;
import io.sluice.sandbox.http.ObjectField;
import io.sluice.sandbox.http.TextField;
import java.io.IOException;

/**
 * A message while it is read, field by field. Judges it with the names that Segment uses for what
 * it drops after ingest.
 */
final class MessageDraft {
  /** A property or trait of this name makes Segment refuse the whole request. */
  static final String REFUSE = "__sandbox_refuse";

  private String type;
  private final TextField messageId = new TextField();
  private final TextField event = new TextField();
  private final TextField userId = new TextField();
  private final TextField anonymousId = new TextField();
  private final TextField groupId = new TextField();
  private final TextField previousId = new TextField();
  private final TextField timestamp = new TextField();
  private final ObjectField properties = new ObjectField(REFUSE);
  private final ObjectField traits = new ObjectField(REFUSE);
  private final ObjectField context = new ObjectField("integration");

  MessageDraft(String typeOfRoute) {
    this.type = typeOfRoute;
  }

  /** Takes the field whose value the parser stands on; false if a message has no such field. */
  boolean take(String field, JsonParser parser) throws IOException {
    switch (field) {
      case "type" -> type = parser.currentToken() == JsonToken.VALUE_STRING ? parser.getText() : "";
      case "messageId" -> messageId.take(parser);
      case "event" -> event.take(parser);
      case "userId" -> userId.take(parser);
      case "anonymousId" -> anonymousId.take(parser);
      case "groupId" -> groupId.take(parser);
      case "previousId" -> previousId.take(parser);
      case "timestamp" -> timestamp.take(parser);
      case "properties" -> properties.take(parser);
      case "traits" -> traits.take(parser);
      case "context" -> context.take(parser);
      default -> {
        return false;
      }
    }
    return true;
  }

  ParsedMessage finish(int start, int end) {
    return new ParsedMessage(
        messageId.text(),
        type,
        "track".equals(type) ? event.text() : null,
        rejection(),
        violation(),
        properties.hasMarked() || traits.hasMarked(),
        context.hasMarked(),
        start,
        end);
  }

  private String rejection() {
    if (type == null || !SegmentRoute.MESSAGE_TYPES.contains(type)) {
      return "unknown_type";
    }
    if (userId.isNoString() || anonymousId.isNoString() || messageId.isNoString()) {
      return "id_not_string";
    }
    if (!userId.isPresent() && !anonymousId.isPresent()) {
      return "no_user_anon_id";
    }
    return rejectionOfType();
  }

  private String rejectionOfType() {
    String fault =
        switch (type) {
          case "track" -> eventRejection();
          case "group" -> groupId.isPresent() ? null : "id_required";
          case "alias" -> previousId.isPresent() ? null : "id_required";
          default -> null;
        };
    if (fault == null && properties.isNoObject()) {
      return "properties_not_object";
    }
    return fault == null && traits.isNoObject() ? "traits_not_object" : fault;
  }

  private String eventRejection() {
    if (event.isNoString()) {
      return "event_not_string";
    }
    return event.isPresent() ? null : "event_not_defined";
  }

  private String violation() {
    if (!messageId.isPresent()) {
      return "no_message_id";
    }
    if (messageId.text().length() > SegmentLimits.MESSAGE_ID_CHARACTERS) {
      return "message_id_too_long";
    }
    if (!UtcTimestamp.isValid(timestamp.text())) {
      return "timestamp_not_utc_milliseconds";
    }
    return properties.fields() > SegmentLimits.PROPERTIES ? "too_many_properties" : null;
  }
}
