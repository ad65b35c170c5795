package io.sluice.intake;

/** A number of records, or why there is none. No number never means zero. */
public sealed interface Count {

  /** The number of records. */
  record Of(long records) implements Count {}

  /** The event is never counted, whatever the day. */
  record Refused(String reason) implements Count {}

  /** There is an answer, but no number yet. */
  record NotReady(String reason) implements Count {}
}
