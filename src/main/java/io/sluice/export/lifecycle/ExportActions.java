package io.sluice.export.lifecycle;

import io.sluice.export.ExportStatus;
import io.sluice.export.view.ExportResponse;
import io.sluice.export.view.RunResponse;

/**
 * The actions that a user can take on an export as it is.
 *
 * @param editRefusal why it cannot be edited, in words; null when it can
 * @param backfillRefusal why it cannot be run over other days, in words; null when it can
 */
public record ExportActions(
    boolean stop, boolean restart, String editRefusal, String backfillRefusal) {

  public static ExportActions of(ExportResponse export) {
    return new ExportActions(
        ExportStatus.STOPPABLE.contains(export.status()),
        ExportStatus.RESTARTABLE.contains(export.status()),
        EditRules.refusal(export.id(), export.frequency(), export.status()).orElse(null),
        backfillRefusal(export, export.lastRun()));
  }

  private static String backfillRefusal(ExportResponse export, RunResponse lastRun) {
    return lastRun == null
        ? null
        : BackfillRules.refusal(export.id(), export.frequency(), BackfillRules.LastRun.of(lastRun))
            .orElse(null);
  }

  public boolean edit() {
    return editRefusal == null;
  }

  public boolean backfill() {
    return backfillRefusal == null;
  }
}
