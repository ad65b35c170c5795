package io.sluice.catalogue;

/** The maker of an event. */
public enum EventKind {
  /** CleverTap. */
  SYSTEM,
  /** The customer's applications. */
  CUSTOM
}
