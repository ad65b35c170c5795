package io.sluice.export.rejection;

/** The outcome of a rejection that was replayed. */
public enum ReplayOutcome {
  /** Segment accepted its message. */
  SENT,
  /** It could not be delivered again: a rejection of the replay holds it, with the new reason. */
  REJECTED,
  /** Another run had delivered it meanwhile. */
  SKIPPED
}
