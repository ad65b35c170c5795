package io.sluice.segment;

import io.sluice.destination.MappingRules;
import io.sluice.mapping.EventMapping;
import io.sluice.record.AccountClock;
import io.sluice.record.EventRecord;
import io.sluice.record.Identifier;
import io.sluice.record.StoredRecord;
import io.sluice.segment.message.JsonBuffer;
import io.sluice.segment.message.JsonFragment;
import io.sluice.segment.message.MessageContext;
import io.sluice.segment.message.MessageWriter;
import io.sluice.segment.message.TrackMessage;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Records of which messages are made, and sources that tests share. */
public final class Samples {

  static final String WRITE_KEY = "wk-secret-0123456789";
  static final SegmentSource PARTNER_7 = new SegmentSource(7, WRITE_KEY, Region.US, true);
  static final MappingRules RULES =
      new MappingRules(
          new AccountClock(ZoneOffset.UTC),
          List.of(Identifier.IDENTITY),
          List.of(Identifier.CLEVERTAP_ID),
          false,
          true);
  public static final JsonFragment NO_PROPERTIES = out -> out.ascii("{}");
  private static final Pattern MESSAGE_ID = Pattern.compile("\"messageId\":\"([^\"]+)\"");

  private Samples() {}

  /** A record, and the id of the message that is to be made of it. */
  record Sample(String messageId, String eventName, EventRecord record) {

    /** The message. */
    String json() {
      JsonBuffer out = new JsonBuffer();
      TrackMessage track = new EventMapping(RULES).toTrack(record, eventName, messageId);
      new MessageWriter().write(track, out);
      return new String(out.toByteArray(), StandardCharsets.UTF_8);
    }
  }

  private static Sample sample(String messageId, String eventName, String json) {
    byte[] page = json.getBytes(StandardCharsets.UTF_8);
    return new Sample(messageId, eventName, StoredRecord.event(page));
  }

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
  static List<Sample> messages(int count) {
    List<Sample> messages = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      messages.add(filled("m" + i, 0));
    }
    return messages;
  }

  /** So many messages of which 2,500 need less than 490,000 bytes. */
  static List<Sample> tinyMessages(int count) {
    List<Sample> messages = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      messages.add(
          sample("m" + i, "e", "{\"profile\":{\"identity\":\"u\"},\"ts\":20261122091233}"));
    }
    return messages;
  }

  /** Messages of random sizes up to so many bytes. */
  static List<Sample> randomMessages(int count, int maxBytes, Random random) {
    List<Sample> messages = new ArrayList<>(count);
    int smallest = bytes(filled("m" + count, 0));
    for (int i = 0; i < count; i++) {
      messages.add(ofSize("m" + i, smallest + random.nextInt(maxBytes - smallest + 1)));
    }
    return messages;
  }

  static Sample ofSize(String messageId, int bytes) {
    return filled(messageId, bytes - bytes(filled(messageId, 0)));
  }

  private static Sample filled(String messageId, int filler) {
    return sample(
        messageId,
        "Charged",
        "{\"profile\":{\"identity\":\"cust-1001\",\"objectId\":\"__g1b2c3\"},"
            + "\"ts\":20261122091233,\"event_props\":{\"p\":\""
            + "x".repeat(filler)
            + "\"}}");
  }

  private static int bytes(Sample sample) {
    return sample.json().length();
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
