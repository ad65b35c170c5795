package io.sluice.segment;

import io.sluice.segment.message.BatchLimits;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;

/**
 * Where a partner's messages go.
 *
 * @param partnerId stands in messages and logs, where the write key never does
 * @param preventLoop whether to tell Segment not to pass the messages on to CleverTap
 * @param eventsPerSecond how many messages may be sent in a second; 0 when there is no limit
 * @param messageSalt goes into the ids of the messages, so that no other source has the same ones;
 *     null for a source that an early version of Sluice knew
 */
public record SegmentSource(
    long partnerId,
    String writeKey,
    Region region,
    boolean preventLoop,
    int eventsPerSecond,
    String messageSalt) {

  static final String MASK = "••••";

  public SegmentSource {
    Objects.requireNonNull(writeKey, "writeKey");
    Objects.requireNonNull(region, "region");
  }

  /** Without a limit, and without a salt. */
  public SegmentSource(long partnerId, String writeKey, Region region, boolean preventLoop) {
    this(partnerId, writeKey, region, preventLoop, 0, null);
  }

  boolean isLimited() {
    return eventsPerSecond > 0;
  }

  /** With a limit, a batch holds what may be sent in a second, so that it makes no burst. */
  int messagesInBatch() {
    return isLimited()
        ? Math.min(eventsPerSecond, BatchLimits.MAX_MESSAGES)
        : BatchLimits.MAX_MESSAGES;
  }

  /** The value of the header {@code Authorization}: the write key and an empty password. */
  String basic() {
    byte[] user = (writeKey + ":").getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(user);
  }

  /** The text with the write key masked: for everything that another host said. */
  String masked(String text) {
    return writeKey.isEmpty() ? text : text.replace(writeKey, MASK).replace(basic(), MASK);
  }

  @Override
  public String toString() {
    return "SegmentSource[partnerId=%d, writeKey=%s, region=%s, preventLoop=%s, eventsPerSecond=%s]"
        .formatted(partnerId, MASK, region, preventLoop, eventsPerSecond);
  }
}
