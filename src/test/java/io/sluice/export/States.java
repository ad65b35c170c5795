package io.sluice.export;

import io.sluice.run.RunState;

/** Rows of the views {@code run_status} and {@code export_status}. */
public final class States {

  private States() {}

  /** What the schedule needs of a row. */
  public static RunState ofJob(String jobStatus) {
    return Fields.set(new RunState(), "jobStatus", jobStatus);
  }

  /** A row of the view {@code export_status}. */
  public static ExportState ofExport(long exportId, Long lastRunId, ExportStatus status) {
    ExportState state = Fields.set(new ExportState(), "exportId", exportId);
    Fields.set(state, "lastRunId", lastRunId);
    return Fields.set(state, "status", status);
  }

  public static RunState of(long runId, long exportId, ExportStatus status, String jobStatus) {
    RunState state = ofJob(jobStatus);
    Fields.set(state, "runId", runId);
    Fields.set(state, "exportId", exportId);
    return Fields.set(state, "status", status);
  }
}
