package io.sluice.it;

import java.time.Instant;
import java.util.List;

/** An export as the API shows it. */
record ExportView(
    long id,
    long partner,
    String dataType,
    List<String> events,
    String status,
    String statusReason,
    Instant nextRunAt,
    RunView lastRun) {}
