package io.sluice.mapping;

import io.sluice.destination.MappingRules;
import io.sluice.record.EventRecord;
import io.sluice.segment.message.JsonBuffer;
import io.sluice.segment.message.JsonFragment;
import io.sluice.segment.message.MessageContext;
import io.sluice.segment.message.TrackMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * Maps a record to a message: names and properties unchanged, so that nothing downstream of
 * CleverTap's own export needs to be touched. Only dates become ISO 8601, if the partner says so.
 */
public final class EventMapping {

  private static final byte[] NO_PROPERTIES = "{}".getBytes(StandardCharsets.US_ASCII);

  private final MappingRules rules;

  public EventMapping(MappingRules rules) {
    this.rules = rules;
  }

  public TrackMessage toTrack(EventRecord record, String eventName, String messageId) {
    return new TrackMessage(
        messageId,
        eventName,
        rules.userId(record),
        rules.anonymousId(record),
        rules.accountClock().epochSecond(record.ts()),
        out -> properties(record, out),
        context(record));
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
