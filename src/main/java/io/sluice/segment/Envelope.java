package io.sluice.segment;

import io.sluice.segment.message.Integration;
import io.sluice.segment.message.JsonBuffer;
import io.sluice.segment.message.Message;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * What stands around the messages of a batch. Its size does not depend on the moment.
 *
 * @param beforeSentAt the body up to the value of {@code sentAt}
 * @param afterSentAt the body from there to the first message
 */
record Envelope(byte[] beforeSentAt, byte[] afterSentAt) {

  private static final DateTimeFormatter SENT_AT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
  private static final int SENT_AT_CHARS = 24;
  private static final String END = "]}";

  static Envelope of(SegmentSource destination) {
    JsonBuffer before = new JsonBuffer(256);
    before.ascii("{\"writeKey\":").string(destination.writeKey()).ascii(",\"sentAt\":\"");
    JsonBuffer after = new JsonBuffer(256);
    after.ascii("\",\"context\":{\"library\":").ascii(Integration.LIBRARY);
    after.ascii(",\"integration\":").ascii(Integration.INTEGRATION).ascii('}');
    if (destination.preventLoop()) {
      after.ascii(",\"integrations\":").ascii(Integration.NOT_TO_CLEVERTAP);
    }
    return new Envelope(before.toByteArray(), after.ascii(",\"batch\":[").toByteArray());
  }

  /** Its own size, without any message. */
  int bytes() {
    return beforeSentAt.length + SENT_AT_CHARS + afterSentAt.length + END.length();
  }

  /** Writes the whole body. */
  void write(List<Message> messages, Instant sentAt, JsonBuffer out) {
    out.reset().raw(beforeSentAt).ascii(SENT_AT.format(sentAt)).raw(afterSentAt);
    out.raw(messages.get(0).json());
    for (Message message : messages.subList(1, messages.size())) {
      out.ascii(',').raw(message.json());
    }
    out.ascii(END);
  }
}
