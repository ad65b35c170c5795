package io.sluice.segment.message;

import io.sluice.record.RejectionCode;
import java.util.Arrays;

/**
 * Writes messages as JSON at the end of a buffer. What came from CleverTap stands in it as it was
 * spelt, unless that is more than Segment takes. Not thread-safe.
 */
public final class MessageWriter {

  private final EventTime time = new EventTime();

  /**
   * The message as Segment's {@code track} call.
   *
   * @return its size in bytes, which may be more than Segment takes
   * @throws IllegalArgumentException if it breaks a rule of {@link MessageRules#check}: Segment
   *     would answer 200 and drop it
   */
  public int write(TrackMessage message, JsonBuffer out) {
    MessageRules.check(message, 0).ifPresent(broken -> refuse(message.messageId(), broken));
    int start = out.length();
    out.ascii("{\"type\":\"track\",\"messageId\":").string(message.messageId());
    out.ascii(",\"event\":").string(message.event());
    id(",\"userId\":", message.userId(), out);
    id(",\"anonymousId\":", message.anonymousId(), out);
    time.write(message.epochSecond(), out.ascii(",\"timestamp\":\""));
    message.properties().writeTo(out.ascii("\",\"properties\":"));
    ContextWriter.write(message.context(), out.ascii(",\"context\":"));
    out.ascii('}');
    return written(start, out);
  }

  /**
   * The message as Segment's {@code identify} call. It says that the person is not active now, so
   * that a profile doesn't count as a visit.
   *
   * @return its size in bytes, which may be more than Segment takes
   * @throws IllegalArgumentException if it breaks a rule of {@link MessageRules#check}: Segment
   *     would answer 200 and drop it
   */
  public int write(IdentifyMessage message, JsonBuffer out) {
    MessageRules.check(message, 0).ifPresent(broken -> refuse(message.messageId(), broken));
    int start = out.length();
    out.ascii("{\"type\":\"identify\",\"messageId\":").string(message.messageId());
    id(",\"userId\":", message.userId(), out);
    id(",\"anonymousId\":", message.anonymousId(), out);
    time.write(message.epochSecond(), out.ascii(",\"timestamp\":\""));
    message.traits().writeTo(out.ascii("\",\"traits\":"));
    ContextWriter.writeInactive(out.ascii(",\"context\":"));
    out.ascii('}');
    return written(start, out);
  }

  private static int written(int start, JsonBuffer out) {
    if (out.length() - start > BatchLimits.MAX_MESSAGE_BYTES) {
      byte[] compact = CompactJson.of(Arrays.copyOfRange(out.array(), start, out.length()));
      out.truncate(start).raw(compact);
    }
    return out.length() - start;
  }

  private static void id(String name, String id, JsonBuffer out) {
    if (id != null) {
      out.ascii(name).string(id);
    }
  }

  private static void refuse(String messageId, RejectionCode broken) {
    throw new IllegalArgumentException(
        "Message %s must not be sent: %s".formatted(messageId, broken.inWords()));
  }
}
