package io.sluice.record;

import java.util.Locale;

/**
 * Why a record cannot be delivered: the one list of the codes of rejections, with their words.
 * Where Segment's event delivery page has a name for it, a code is that name. The contract of the
 * API shows the same list.
 */
public enum RejectionCode {
  RECORD_NOT_OBJECT("The element of records is not a JSON object"),

  /** The element is not JSON, or nested or spelt beyond what a parser can be asked to read. */
  RECORD_UNREADABLE("The element of records is not JSON that can be read"),

  TIMESTAMP_UNREADABLE("ts is absent, has not 14 digits, or names a time that does not exist"),

  /** CleverTap's {@code event_props}. */
  PROPERTIES_NOT_OBJECT("The event properties are neither a JSON object nor null"),

  /** CleverTap's {@code profileData}. */
  TRAITS_NOT_OBJECT("The traits are neither a JSON object nor null"),

  NO_USER_ID("The partner rejects records without a User ID"),
  NO_USER_ANON_ID("The message has neither a User ID nor an Anonymous ID"),
  ID_NOT_STRING("The User ID or the Anonymous ID is neither text nor a number"),
  EVENT_NOT_DEFINED("The message has no event name"),
  MESSAGE_TOO_LARGE("The message is larger than the 32768 bytes that Segment takes"),
  TOO_MANY_PROPERTIES("The event has more than the 10000 properties that Segment keeps"),
  TOO_MANY_TRAITS("The person has more than the 299 traits that Segment takes"),
  MESSAGE_ID_TOO_LONG("The message id has more than 99 characters"),
  REFUSED_BY_SEGMENT("Segment refused the message when it was sent alone");

  private final String words;

  RejectionCode(String words) {
    this.words = words;
  }

  /** Stands in the database and in the API, such as {@code no_user_id}; it never changes. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** A sentence for the user, without the full stop. */
  public String inWords() {
    return words;
  }
}
