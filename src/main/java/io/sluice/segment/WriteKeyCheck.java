package io.sluice.segment;

/**
 * Whether Segment knows a write key.
 *
 * @param reason why it is undecided, in words; null otherwise
 */
public record WriteKeyCheck(Verdict verdict, String reason) {

  /** The outcome of a check. */
  public enum Verdict {
    KNOWN,
    UNKNOWN,
    UNDECIDED
  }

  static final WriteKeyCheck KNOWN = new WriteKeyCheck(Verdict.KNOWN, null);
  static final WriteKeyCheck UNKNOWN = new WriteKeyCheck(Verdict.UNKNOWN, null);

  static WriteKeyCheck undecided(String reason) {
    return new WriteKeyCheck(Verdict.UNDECIDED, reason);
  }
}
