package io.sluice.export;

import io.sluice.run.RunStatusRow;

/** Rows of the views {@code run_status} and {@code export_status}. */
public final class StatusRows {

  private StatusRows() {}

  /** A row, as far as the schedule needs it. */
  public static RunStatusRow ofJob(String jobStatus) {
    return Fields.set(new RunStatusRow(), "jobStatus", jobStatus);
  }

  /** A row of the view {@code export_status}. */
  public static ExportStatusRow ofExport(long exportId, Long lastRunId, ExportStatus status) {
    ExportStatusRow row = Fields.set(new ExportStatusRow(), "exportId", exportId);
    Fields.set(row, "lastRunId", lastRunId);
    return Fields.set(row, "status", status);
  }

  public static RunStatusRow of(long runId, long exportId, ExportStatus status, String jobStatus) {
    RunStatusRow row = ofJob(jobStatus);
    Fields.set(row, "runId", runId);
    Fields.set(row, "exportId", exportId);
    return Fields.set(row, "status", status);
  }
}
