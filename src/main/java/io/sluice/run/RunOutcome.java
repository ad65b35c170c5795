package io.sluice.run;

import io.sluice.export.Export;
import io.sluice.export.ExportStatus;

/**
 * The outcome of a run whose job has ended by itself. Fired as an event in the transaction that
 * notes it: what an observer writes counts only with it. It may be fired again for the same run.
 *
 * @param status DONE; PENDING if the run failed and is tried again; FAILED if it is not
 * @param reason of the failure, in words; null when it is DONE
 */
public record RunOutcome(
    long runId, long exportId, long partnerId, ExportStatus status, String reason) {

  public static RunOutcome of(Run run, ExportStatus status, String reason) {
    Export export = run.getExport();
    return new RunOutcome(run.getId(), export.getId(), export.getPartner().getId(), status, reason);
  }
}
