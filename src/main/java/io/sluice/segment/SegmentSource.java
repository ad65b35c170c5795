package io.sluice.segment;

import io.sluice.destination.DestinationRefusedException;
import io.sluice.destination.DestinationUnavailableException;
import io.sluice.destination.PartnerSource;
import io.sluice.segment.message.BatchLimits;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;

/**
 * A source in Segment, as one partner uses it.
 *
 * @param partnerId stands in messages and logs, where the write key never does
 * @param preventLoop whether to tell Segment not to pass the messages on to CleverTap
 * @param eventsPerSecond how many messages may be sent in a second; 0 when there is no limit
 */
public record SegmentSource(
    long partnerId,
    String writeKey,
    Region region,
    boolean preventLoop,
    int eventsPerSecond,
    String messageSalt)
    implements PartnerSource {

  static final String MASK = "••••";

  public SegmentSource {
    Objects.requireNonNull(writeKey, "writeKey");
    Objects.requireNonNull(region, "region");
  }

  /** Without a limit, and without a salt. */
  public SegmentSource(long partnerId, String writeKey, Region region, boolean preventLoop) {
    this(partnerId, writeKey, region, preventLoop, 0, null);
  }

  /**
   * @throws IllegalArgumentException if the source is another type's
   */
  static SegmentSource of(PartnerSource source) {
    if (source instanceof SegmentSource segment) {
      return segment;
    }
    throw new IllegalArgumentException("Not a source in Segment: " + source);
  }

  @Override
  public String place() {
    return "region " + region;
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

  DestinationRefusedException refused(String reason) {
    return new DestinationRefusedException(
        partnerId, masked("Segment refuses every batch: " + reason));
  }

  DestinationUnavailableException unavailable(String reason) {
    return new DestinationUnavailableException(
        partnerId, masked("Segment is unavailable: " + reason));
  }

  @Override
  public String toString() {
    return "SegmentSource[partnerId=%d, writeKey=%s, region=%s, preventLoop=%s, eventsPerSecond=%s]"
        .formatted(partnerId, MASK, region, preventLoop, eventsPerSecond);
  }
}
