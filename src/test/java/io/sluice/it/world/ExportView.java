package io.sluice.it.world;

import java.time.Instant;
import java.util.List;

/** An export as the API shows it. */
public record ExportView(
    long id,
    long partner,
    String dataType,
    List<String> events,
    String status,
    String statusReason,
    Instant nextRunAt,
    RunView lastRun) {}
