package io.sluice.segment.message;

/**
 * Why a message cannot be delivered. Codes are the names that Segment's event delivery page uses,
 * where it has one.
 */
public enum RefusalReason {
  NO_USER_ANON_ID("no_user_anon_id", "The message has neither a User ID nor an Anonymous ID"),
  ID_NOT_STRING("id_not_string", "The User ID or the Anonymous ID is neither text nor a number"),
  EVENT_NOT_DEFINED("event_not_defined", "The message has no event name"),
  PROPERTIES_NOT_OBJECT("properties_not_object", "The event properties are not a JSON object"),
  MESSAGE_TOO_LARGE(
      "message_too_large",
      "The message is larger than the %d bytes that Segment takes"
          .formatted(BatchLimits.MAX_MESSAGE_BYTES)),
  TOO_MANY_PROPERTIES(
      "too_many_properties",
      "The event has more than the %d properties that Segment keeps"
          .formatted(BatchLimits.MAX_PROPERTIES)),
  TRAITS_NOT_OBJECT("traits_not_object", "The traits are not a JSON object"),
  TOO_MANY_TRAITS(
      "too_many_traits",
      "The person has more than the %d traits that Segment takes"
          .formatted(BatchLimits.MAX_TRAITS)),
  MESSAGE_ID_TOO_LONG(
      "message_id_too_long",
      "The message id has more than %d characters".formatted(BatchLimits.MAX_MESSAGE_ID_CHARS)),
  REFUSED_BY_SEGMENT("refused_by_segment", "Segment refused the message when it was sent alone");

  private final String code;
  private final String inWords;

  RefusalReason(String code, String inWords) {
    this.code = code;
    this.inWords = inWords;
  }

  /** Stands in the database and in the API; it never changes. */
  public String code() {
    return code;
  }

  /** A sentence for the user, without the full stop. */
  public String inWords() {
    return inWords;
  }
}
