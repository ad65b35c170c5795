package io.sluice.record;

import java.util.Locale;

/** Why a record can't become a message. The record is returned all the same, never dropped. */
public enum Defect {
  /** The element of {@code records} is not an object. */
  RECORD_NOT_OBJECT("The element of records is not a JSON object"),
  /** The element is not JSON, or nested or spelt beyond what a parser can be asked to read. */
  RECORD_UNREADABLE("The element of records is not JSON that can be read"),
  /** {@code ts} is absent, has not 14 digits, or names a time that doesn't exist. */
  TIMESTAMP_UNREADABLE("ts is absent, has not 14 digits, or names a time that does not exist"),
  /** {@code event_props} is there, but neither an object nor null. */
  PROPERTIES_NOT_OBJECT("event_props is neither a JSON object nor null"),
  /** {@code profileData} is there, but neither an object nor null. */
  TRAITS_NOT_OBJECT("profileData is neither a JSON object nor null");

  private final String words;

  Defect(String words) {
    this.words = words;
  }

  /** The code of the rejection, such as {@code timestamp_unreadable}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String inWords() {
    return words;
  }
}
