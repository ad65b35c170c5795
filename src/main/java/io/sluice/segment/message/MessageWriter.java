package io.sluice.segment.message;

import io.sluice.record.RejectionCode;

/**
 * Turns messages into JSON. What came from CleverTap stands in it as it was spelt, unless that is
 * more than Segment takes. It reuses its buffer: one a thread, not thread-safe.
 */
public final class MessageWriter {

  private final JsonBuffer out = new JsonBuffer();
  private final EventTime time = new EventTime();

  /**
   * The message as Segment's {@code track} call.
   *
   * @throws IllegalArgumentException if it breaks a rule of {@link MessageRules#check}: Segment
   *     would answer 200 and drop it
   */
  public Message write(TrackMessage message) {
    MessageRules.check(message, 0).ifPresent(broken -> refuse(message.messageId(), broken));
    out.reset().ascii("{\"type\":\"track\",\"messageId\":").string(message.messageId());
    out.ascii(",\"event\":").string(message.event());
    id(",\"userId\":", message.userId());
    id(",\"anonymousId\":", message.anonymousId());
    time.write(message.epochSecond(), out.ascii(",\"timestamp\":\""));
    message.properties().writeTo(out.ascii("\",\"properties\":"));
    ContextWriter.write(message.context(), out.ascii(",\"context\":"));
    out.ascii('}');
    return written(message.messageId());
  }

  /**
   * The message as Segment's {@code identify} call. It says that the person is not active now, so
   * that a profile doesn't count as a visit.
   *
   * @throws IllegalArgumentException if it breaks a rule of {@link MessageRules#check}: Segment
   *     would answer 200 and drop it
   */
  public Message write(IdentifyMessage message) {
    MessageRules.check(message, 0).ifPresent(broken -> refuse(message.messageId(), broken));
    out.reset().ascii("{\"type\":\"identify\",\"messageId\":").string(message.messageId());
    id(",\"userId\":", message.userId());
    id(",\"anonymousId\":", message.anonymousId());
    time.write(message.epochSecond(), out.ascii(",\"timestamp\":\""));
    message.traits().writeTo(out.ascii("\",\"traits\":"));
    ContextWriter.writeInactive(out.ascii(",\"context\":"));
    out.ascii('}');
    return written(message.messageId());
  }

  private Message written(String messageId) {
    byte[] json = out.toByteArray();
    return new Message(
        messageId, json.length > BatchLimits.MAX_MESSAGE_BYTES ? CompactJson.of(json) : json);
  }

  private void id(String name, String id) {
    if (id != null) {
      out.ascii(name).string(id);
    }
  }

  private static void refuse(String messageId, RejectionCode broken) {
    throw new IllegalArgumentException(
        "Message %s must not be sent: %s".formatted(messageId, broken.inWords()));
  }
}
