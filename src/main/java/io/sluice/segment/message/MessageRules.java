package io.sluice.segment.message;

import io.sluice.record.RejectionCode;
import java.util.Optional;

/**
 * Rules for messages that Segment would drop without an error after it answered 200, found before
 * sending.
 */
public final class MessageRules {

  private MessageRules() {}

  /**
   * The first rule that the message breaks.
   *
   * @param propertyCount how many members its properties have
   */
  public static Optional<RejectionCode> check(TrackMessage message, int propertyCount) {
    return Optional.ofNullable(firstBroken(message, propertyCount));
  }

  private static RejectionCode firstBroken(TrackMessage message, int propertyCount) {
    if (message.userId() == null && message.anonymousId() == null) {
      return RejectionCode.NO_USER_ANON_ID;
    }
    if (message.event() == null || message.event().isBlank()) {
      return RejectionCode.EVENT_NOT_DEFINED;
    }
    if (message.properties() == null) {
      return RejectionCode.PROPERTIES_NOT_OBJECT;
    }
    if (propertyCount > BatchLimits.MAX_PROPERTIES) {
      return RejectionCode.TOO_MANY_PROPERTIES;
    }
    return messageIdTooLong(message.messageId());
  }

  /**
   * The first rule that the message breaks.
   *
   * @param traitCount how many members its traits have
   */
  public static Optional<RejectionCode> check(IdentifyMessage message, int traitCount) {
    return Optional.ofNullable(firstBroken(message, traitCount));
  }

  private static RejectionCode firstBroken(IdentifyMessage message, int traitCount) {
    if (message.userId() == null && message.anonymousId() == null) {
      return RejectionCode.NO_USER_ANON_ID;
    }
    if (message.traits() == null) {
      return RejectionCode.TRAITS_NOT_OBJECT;
    }
    if (traitCount > BatchLimits.MAX_TRAITS) {
      return RejectionCode.TOO_MANY_TRAITS;
    }
    return messageIdTooLong(message.messageId());
  }

  private static RejectionCode messageIdTooLong(String messageId) {
    return messageId.length() > BatchLimits.MAX_MESSAGE_ID_CHARS
        ? RejectionCode.MESSAGE_ID_TOO_LONG
        : null;
  }
}
