package io.sluice.partner;

/** What of a CleverTap record can identify its person in Segment. */
public enum Identifier {
  IDENTITY,
  EMAIL,
  PHONE,
  /** The device: CleverTap's objectId. */
  CLEVERTAP_ID
}
