package io.sluice.sandbox.segment;

/**
 * A message, or a whole request, that was answered 200 and dropped afterwards.
 *
 * @param messageId null when absent, or when a whole request was dropped
 * @param reason Segment's name for it
 */
public record RejectedMessage(String writeKey, String messageId, String reason) {}
