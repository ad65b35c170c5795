package io.sluice.segment;

/** The client's failures for tests of other packages: only the client's own makes them. */
public final class SegmentFailures {

  private SegmentFailures() {}

  public static SegmentRefusedException refused(SegmentSource destination, String reason) {
    return new SegmentRefusedException(destination, reason);
  }

  public static SegmentUnavailableException unavailable(SegmentSource destination, String reason) {
    return new SegmentUnavailableException(destination, reason);
  }
}
