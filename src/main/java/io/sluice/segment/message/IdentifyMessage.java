package io.sluice.segment.message;

import java.util.Objects;

/**
 * A person on the way to Segment, to be checked by {@link MessageRules} before it is written.
 *
 * @param userId null when unknown; a blank one becomes null, as it would merge strangers
 * @param anonymousId the same
 * @param epochSecond as of when the traits hold, in seconds since 1970 UTC
 * @param traits writes the whole object, {@code {}} when there are none
 */
public record IdentifyMessage(
    String messageId, String userId, String anonymousId, long epochSecond, JsonFragment traits) {

  public IdentifyMessage {
    Objects.requireNonNull(messageId, "messageId");
    userId = TrackMessage.nullIfBlank(userId);
    anonymousId = TrackMessage.nullIfBlank(anonymousId);
  }
}
