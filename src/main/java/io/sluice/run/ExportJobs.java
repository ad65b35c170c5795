package io.sluice.run;

import io.sluice.export.DataType;
import java.util.Map;

/** Which job in {@code batch-jobs} a run is: of events, of profiles, or a replay of rejections. */
public final class ExportJobs {

  public static final String EVENTS = "event-export";
  static final String PROFILES = "profile-export";
  static final String REPLAY = "rejection-replay";
  public static final String RUN_ID = "runId";

  private ExportJobs() {}

  /** The name of the job. */
  public static String of(Run run) {
    if (run.getKind() == RunKind.REPLAY) {
      return REPLAY;
    }
    return run.getExport().getDataType() == DataType.USER_PROFILES ? PROFILES : EVENTS;
  }

  /** The parameters of each start and restart: an id, never a secret, for they are stored. */
  public static Map<String, String> parameters(long runId) {
    return Map.of(RUN_ID, Long.toString(runId));
  }
}
