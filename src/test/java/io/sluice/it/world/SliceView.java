package io.sluice.it.world;

import java.time.LocalDate;

/** A slice as the API shows it. */
public record SliceView(
    long id,
    String event,
    LocalDate day,
    String status,
    String reason,
    long read,
    long sent,
    long rejected,
    long replayed,
    long skipped,
    Long counted,
    Long difference,
    String cause,
    long bytes,
    long requests) {}
