package io.sluice.sandbox.segment;

import java.util.Locale;

/** Where a source lives. Data for a source of the other region vanishes behind a 200. */
public enum SegmentRegion {
  US,
  EU;

  /** The region of a path's prefix; none means US, Segment's default. */
  static SegmentRegion of(String prefix) {
    return prefix == null ? US : valueOf(prefix.toUpperCase(Locale.ROOT));
  }
}
