package io.sluice.export;

/** Rows of the view {@code run_status}. */
public final class States {

  private States() {}

  /** What the schedule needs of a row. */
  public static RunState ofJob(String jobStatus) {
    return Fields.set(new RunState(), "jobStatus", jobStatus);
  }

  public static RunState of(long runId, long exportId, ExportStatus status, String jobStatus) {
    RunState state = ofJob(jobStatus);
    Fields.set(state, "runId", runId);
    Fields.set(state, "exportId", exportId);
    return Fields.set(state, "status", status);
  }
}
