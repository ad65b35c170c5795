package io.sluice.segment;

/** Messages could not be delivered. Its message names the partner and never the write key. */
public abstract class SegmentException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  protected SegmentException(SegmentSource destination, String condition) {
    super("Partner %d: %s".formatted(destination.partnerId(), destination.masked(condition)));
  }
}
