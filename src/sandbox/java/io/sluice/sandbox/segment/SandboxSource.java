package io.sluice.sandbox.segment;

import java.util.Map;
import java.util.TreeMap;

/** The messages that one write key has stored. Guarded by its store. */
final class SandboxSource {
  private final Map<String, Long> events = new TreeMap<>();
  private long stored;
  private long distinct;
  private long duplicates;

  void stored(ParsedMessage message, boolean first) {
    stored++;
    distinct += first ? 1 : 0;
    events.merge(message.event() == null ? message.type() : message.event(), 1L, Long::sum);
  }

  void duplicate() {
    duplicates++;
  }

  SourceStats stats() {
    return new SourceStats(stored, distinct, duplicates, new TreeMap<>(events));
  }
}
