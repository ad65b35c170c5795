package io.sluice.it.world;

import java.time.Instant;

/** A run as the API shows it. */
public record RunView(
    long id,
    long export,
    String kind,
    Long replayOf,
    String status,
    String statusReason,
    long read,
    long sent,
    long rejected,
    long replayed,
    long skipped,
    Long counted,
    Long difference,
    String cause,
    long bytes,
    long requests,
    long slicesDone,
    long slicesPlanned,
    Instant startedAt,
    Instant endedAt,
    Instant nextTryAt) {}
