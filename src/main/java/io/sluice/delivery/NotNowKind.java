package io.sluice.delivery;

/** The kinds of answers after which the same may pass later. Each has an allowance of its own. */
public enum NotNowKind {
  /** No usable answer, or one that tells of an outage. */
  FAILED_TRY,
  /** The other side said how long to wait. */
  ASKED_WAIT,
  /** Other requests are under way. */
  BUSY,
  /** There were too many requests. */
  THROTTLED,
  /** The other side works on the answer. */
  IN_PROGRESS
}
