package io.sluice.export;

import java.util.Optional;

/** When an export can be run over other days beside its schedule. Pure. */
final class BackfillRules {

  private BackfillRules() {}

  /**
   * Why it cannot now; empty when it can.
   *
   * @param status of its last run
   */
  static Optional<String> refusal(long exportId, long lastRunId, ExportStatus status) {
    return ExportStatus.STOPPABLE.contains(status)
        ? Optional.of(
            "Run %d of export %d is %s; a backfill needs the export to be at rest"
                .formatted(lastRunId, exportId, status))
        : Optional.empty();
  }
}
