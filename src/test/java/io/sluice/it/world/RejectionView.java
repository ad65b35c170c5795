package io.sluice.it.world;

import java.time.LocalDate;

/** A rejection as the API shows it. */
public record RejectionView(
    long id,
    long run,
    long slice,
    String event,
    LocalDate day,
    String reason,
    String detail,
    String payload,
    String messageId,
    Long replay,
    String outcome) {}
