package io.sluice.segment;

import io.sluice.destination.Destination;
import java.net.URI;
import java.time.Clock;

/** Segment's own batches for tests of other packages, which post none. */
public final class OfflineSegment {

  private OfflineSegment() {}

  public static Destination create() {
    return new SegmentDestination(
        ClientFixture.settings(URI.create("http://127.0.0.1:1"), true),
        (duration, stop, waitedFor) -> {},
        Clock.systemUTC());
  }
}
