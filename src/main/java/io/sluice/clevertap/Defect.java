package io.sluice.clevertap;

/** Why a record can't become a message. The record is returned all the same, never dropped. */
public enum Defect {
  /** The element of {@code records} is not an object. */
  RECORD_NOT_OBJECT,
  /** The element is not JSON, or nested or spelt beyond what a parser can be asked to read. */
  RECORD_UNREADABLE,
  /** {@code ts} is absent, has not 14 digits, or names a time that doesn't exist. */
  TIMESTAMP_UNREADABLE,
  /** {@code event_props} is there, but neither an object nor null. */
  PROPERTIES_NOT_OBJECT,
  /** {@code profileData} is there, but neither an object nor null. */
  TRAITS_NOT_OBJECT
}
