package io.sluice.sandbox.data;

/** The flaw of a record that cannot be delivered. */
public enum Flaw {
  NONE,
  /** {@code ts} is an integer, but no date. */
  UNREADABLE_TS,
  /** Neither identity nor objectId. */
  UNIDENTIFIED,
  /** A property above Segment's 32 KB for a message. */
  OVERSIZED
}
