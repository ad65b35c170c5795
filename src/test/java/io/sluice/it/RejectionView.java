package io.sluice.it;

import java.time.LocalDate;

/** A rejection as the API shows it. */
record RejectionView(
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
