package io.sluice.segment;

/** Segment could not be reached, or put everything off, for too long. Later it may pass. */
public class SegmentUnavailableException extends SegmentException {

  private static final long serialVersionUID = 1L;

  SegmentUnavailableException(SegmentSource destination, String reason) {
    super(destination, "Segment is unavailable: " + reason);
  }
}
