package io.sluice.sandbox.segment;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which route and region a path means. Case and a trailing slash do not matter (Segment's own
 * fake).
 *
 * @param name {@code batch}, {@code import}, or the type of the one message
 */
record SegmentRoute(SegmentRegion region, String name) {
  static final Set<String> MESSAGE_TYPES =
      Set.of("track", "identify", "page", "screen", "group", "alias");

  private static final Pattern PATH =
      Pattern.compile("(?:/(us|eu))?/v1/(track|identify|page|screen|group|alias|batch|import)/?");

  static Optional<SegmentRoute> of(String path) {
    Matcher found = PATH.matcher(path.toLowerCase(Locale.ROOT));
    return found.matches()
        ? Optional.of(new SegmentRoute(SegmentRegion.of(found.group(1)), found.group(2)))
        : Optional.empty();
  }

  boolean isBatch() {
    return name.equals("batch") || name.equals("import");
  }

  int maxBytes() {
    return isBatch() ? SegmentLimits.BATCH_BYTES : SegmentLimits.MESSAGE_BYTES;
  }
}
