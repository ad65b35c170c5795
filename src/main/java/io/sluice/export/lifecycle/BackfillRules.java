package io.sluice.export.lifecycle;

import io.sluice.export.ExportStatus;
import io.sluice.export.Frequency;
import io.sluice.export.view.RunResponse;
import io.sluice.run.RunKind;
import io.sluice.run.RunStatusRow;
import java.util.Optional;

/** When an export can be run over other days beside its schedule. Pure. */
final class BackfillRules {

  private BackfillRules() {}

  /** The last run of an export, of whatever kind. */
  record LastRun(long id, RunKind kind, ExportStatus status) {

    static LastRun of(RunStatusRow run) {
      return new LastRun(run.getRunId(), run.getKind(), run.getStatus());
    }

    static LastRun of(RunResponse run) {
      return new LastRun(run.id(), run.kind(), run.status());
    }

    private boolean goesOn() {
      return ExportStatus.STOPPABLE.contains(status);
    }

    private boolean isUnfinishedExport() {
      return kind == RunKind.SCHEDULED && status != ExportStatus.DONE;
    }
  }

  /**
   * Why it cannot now; empty when it can. Only the last run of an export can be restarted, and it
   * gives a one-time export its status: the export's own run stays the last until it is done.
   */
  static Optional<String> refusal(long exportId, Frequency frequency, LastRun last) {
    if (last.goesOn()) {
      return Optional.of(
          "Run %d of export %d is %s; a backfill needs the export to be at rest"
              .formatted(last.id(), exportId, last.status()));
    }
    return !frequency.repeats() && last.isUnfinishedExport()
        ? Optional.of(
            "Run %d of export %d is %s; a backfill of a one-time export needs it to be DONE: restart it first"
                .formatted(last.id(), exportId, last.status()))
        : Optional.empty();
  }
}
