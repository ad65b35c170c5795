package io.sluice.destination;

/**
 * The word of a service about the credentials of a source.
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

  public static final WriteKeyCheck KNOWN = new WriteKeyCheck(Verdict.KNOWN, null);
  public static final WriteKeyCheck UNKNOWN = new WriteKeyCheck(Verdict.UNKNOWN, null);

  public static WriteKeyCheck undecided(String reason) {
    return new WriteKeyCheck(Verdict.UNDECIDED, reason);
  }
}
