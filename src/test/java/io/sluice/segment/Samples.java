package io.sluice.segment;

import io.sluice.segment.message.JsonFragment;
import io.sluice.segment.message.Message;
import io.sluice.segment.message.MessageContext;
import io.sluice.segment.message.MessageWriter;
import io.sluice.segment.message.TrackMessage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Messages and destinations that tests share. */
public final class Samples {

  static final String WRITE_KEY = "wk-secret-0123456789";
  static final SegmentSource PARTNER_7 = new SegmentSource(7, WRITE_KEY, Region.US, true);
  public static final JsonFragment NO_PROPERTIES = out -> out.ascii("{}");
  private static final Pattern MESSAGE_ID = Pattern.compile("\"messageId\":\"([^\"]+)\"");

  private Samples() {}

  static TrackMessage charged(String messageId) {
    return new TrackMessage(
        messageId,
        "Charged",
        "cust-1001",
        "__g1b2c3",
        1_795_338_753L,
        NO_PROPERTIES,
        MessageContext.NONE);
  }

  /** So many small messages, with the ids m0, m1, … */
  static List<Message> messages(int count) {
    MessageWriter writer = new MessageWriter();
    List<Message> messages = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      messages.add(writer.write(charged("m" + i)));
    }
    return messages;
  }

  /** Messages of random sizes up to so many bytes. */
  static List<Message> randomMessages(int count, int maxBytes, Random random) {
    List<Message> messages = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      messages.add(ofSize("m" + i, 60 + random.nextInt(maxBytes - 59)));
    }
    return messages;
  }

  public static Message ofSize(String messageId, int bytes) {
    byte[] json = new byte[bytes];
    byte[] start =
        "{\"messageId\":\"%s\",\"p\":\"".formatted(messageId).getBytes(StandardCharsets.US_ASCII);
    Arrays.fill(json, (byte) 'x');
    System.arraycopy(start, 0, json, 0, start.length);
    json[bytes - 2] = '"';
    json[bytes - 1] = '}';
    return new Message(messageId, json);
  }

  /** The message ids in a body, in order. */
  static List<String> ids(String body) {
    Matcher matcher = MESSAGE_ID.matcher(body);
    List<String> ids = new ArrayList<>();
    while (matcher.find()) {
      ids.add(matcher.group(1));
    }
    return ids;
  }
}
