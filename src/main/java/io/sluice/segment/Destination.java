package io.sluice.segment;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;

/**
 * Where a partner's messages go.
 *
 * @param partnerId stands in messages and logs, where the write key never does
 * @param preventLoop whether to tell Segment not to pass the messages on to CleverTap
 */
public record Destination(long partnerId, String writeKey, Region region, boolean preventLoop) {

  static final String MASK = "••••";

  public Destination {
    Objects.requireNonNull(writeKey, "writeKey");
    Objects.requireNonNull(region, "region");
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
    return "Destination[partnerId=%d, writeKey=%s, region=%s, preventLoop=%s]"
        .formatted(partnerId, MASK, region, preventLoop);
  }
}
