package io.sluice.catalogue;

/** Who makes an event. */
public enum EventKind {
  /** CleverTap. */
  SYSTEM,
  /** The customer's applications. */
  CUSTOM
}
