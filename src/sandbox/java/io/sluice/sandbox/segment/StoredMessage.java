package io.sluice.sandbox.segment;

import java.time.Instant;

/**
 * A message that Segment kept.
 *
 * @param messageId Segment makes one when the sender did not
 * @param event the event of a track, else null
 * @param sentAt as the request had it, null when absent
 * @param json the message as it was sent
 */
public record StoredMessage(
    String writeKey,
    String messageId,
    String type,
    String event,
    String sentAt,
    Instant receivedAt,
    String json) {}
