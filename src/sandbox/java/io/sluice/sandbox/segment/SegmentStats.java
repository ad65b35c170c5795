package io.sluice.sandbox.segment;

import java.util.Map;

/**
 * The statistics of what the Segment sandbox has taken.
 *
 * @param requests to the tracking routes, whatever they were answered
 * @param messages in requests that were answered 200, or would have been
 * @param rejected messages dropped after ingest, by reason
 * @param violations rules broken without a loss, by name
 * @param sources by write key
 */
public record SegmentStats(
    long requests,
    long messages,
    long stored,
    long distinct,
    long duplicates,
    Map<String, Long> rejected,
    Map<String, Long> violations,
    Map<String, SourceStats> sources,
    Map<SegmentFault, Long> faults) {}
