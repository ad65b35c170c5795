package io.sluice.record;

/** A {@code ts} is no time of any calendar. */
public class UnreadableTimestampException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  UnreadableTimestampException(long ts) {
    super("CleverTap's ts " + ts + " is no time; 14 digits yyyyMMddHHmmss are needed");
  }
}
