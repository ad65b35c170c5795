package io.sluice.segment;

/** Segment takes nothing from this partner until somebody changes something. Nothing is lost. */
public class SegmentRefusedException extends SegmentException {

  private static final long serialVersionUID = 1L;

  SegmentRefusedException(SegmentSource destination, String reason) {
    super(destination, "Segment refuses every batch: " + reason);
  }
}
