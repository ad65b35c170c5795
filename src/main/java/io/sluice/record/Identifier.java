package io.sluice.record;

/** A value of a CleverTap record that can identify its person at a destination. */
public enum Identifier {
  IDENTITY,
  EMAIL,
  PHONE,
  /** The device: CleverTap's objectId. */
  CLEVERTAP_ID
}
