package io.sluice.segment.message;

import java.util.Objects;

/**
 * An event on its way to Segment, to be checked by {@link MessageRules} before it is written.
 *
 * @param userId null when unknown; a blank one becomes null, as it would merge strangers
 * @param anonymousId the same
 * @param epochSecond when the event happened, in seconds since 1970 UTC
 * @param properties writes the whole object, {@code {}} when there are none
 */
public record TrackMessage(
    String messageId,
    String event,
    String userId,
    String anonymousId,
    long epochSecond,
    JsonFragment properties,
    MessageContext context) {

  public TrackMessage {
    Objects.requireNonNull(messageId, "messageId");
    Objects.requireNonNull(context, "context");
    userId = nullIfBlank(userId);
    anonymousId = nullIfBlank(anonymousId);
  }

  static String nullIfBlank(String id) {
    return id == null || id.isBlank() ? null : id;
  }
}
