package io.sluice.export.message;

import io.sluice.partner.Identifier;
import io.sluice.record.EventRecord;
import io.sluice.segment.message.JsonBuffer;
import io.sluice.segment.message.JsonFragment;
import io.sluice.segment.message.MessageContext;
import io.sluice.segment.message.TrackMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/**
 * Maps a record to a message: names and properties unchanged, so that nothing downstream of
 * CleverTap's own export needs to be touched. Only dates become ISO 8601, if the partner says so.
 */
final class EventMapping {

  private static final byte[] NO_PROPERTIES = "{}".getBytes(StandardCharsets.US_ASCII);

  private final MappingRules rules;
  private final String eventName;

  EventMapping(MappingRules rules, String eventName) {
    this.rules = rules;
    this.eventName = eventName;
  }

  TrackMessage toTrack(EventRecord record, String messageId) {
    return new TrackMessage(
        messageId,
        eventName,
        first(rules.userIdPriority(), record),
        first(rules.anonymousIdPriority(), record),
        rules.accountClock().epochSecond(record.ts()),
        out -> properties(record, out),
        context(record));
  }

  private static String first(List<Identifier> priority, EventRecord record) {
    for (int i = 0; i < priority.size(); i++) {
      String value = value(priority.get(i), record);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  private static String value(Identifier identifier, EventRecord record) {
    return switch (identifier) {
      case IDENTITY -> record.identity();
      case EMAIL -> record.email();
      case PHONE -> record.phone();
      case CLEVERTAP_ID -> record.objectId();
    };
  }

  private void properties(EventRecord record, JsonBuffer out) {
    if (record.propertiesStart() < 0) {
      out.raw(NO_PROPERTIES);
      return;
    }
    int copied = record.propertiesStart();
    if (rules.isoDates()) {
      for (int i = 0; i < record.dateCount(); i++) {
        out.raw(record.page(), copied, record.dateStart(i));
        out.string(Instant.ofEpochSecond(record.dateEpochSecond(i)).toString());
        copied = record.dateEnd(i);
      }
    }
    out.raw(record.page(), copied, record.propertiesEnd());
  }

  private static MessageContext context(EventRecord record) {
    return new MessageContext(
        record.make(),
        record.model(),
        record.platform(),
        record.osVersion(),
        record.appVersion(),
        null,
        session(record));
  }

  private static JsonFragment session(EventRecord record) {
    return record.sessionStart() < 0
        ? null
        : out -> out.raw(record.page(), record.sessionStart(), record.sessionEnd());
  }
}
