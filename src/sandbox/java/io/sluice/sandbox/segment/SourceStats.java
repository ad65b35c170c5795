package io.sluice.sandbox.segment;

import java.util.Map;

/**
 * The statistics of what a source has stored.
 *
 * @param stored messages; more than {@code distinct} when one came again after 24 hours
 * @param distinct message ids that this source was the first to store
 * @param duplicates messages dropped because their id had been stored in the last 24 hours
 * @param events messages stored by name of event; other types by their type
 */
public record SourceStats(long stored, long distinct, long duplicates, Map<String, Long> events) {
  static final SourceStats NOTHING = new SourceStats(0, 0, 0, Map.of());
}
