package io.sluice.record;

/** What of a CleverTap record can identify its person at a destination. */
public enum Identifier {
  IDENTITY,
  EMAIL,
  PHONE,
  /** The device: CleverTap's objectId. */
  CLEVERTAP_ID
}
