package io.sluice.export.job;

import io.sluice.export.DataType;
import io.sluice.export.Export;
import java.util.Map;

/** Which job delivers an export: one in {@code batch-jobs} for events, one for profiles. */
public final class ExportJobs {

  static final String EVENTS = "event-export";
  static final String PROFILES = "profile-export";
  static final String RUN_ID = "runId";

  private ExportJobs() {}

  /** The name of the job. */
  public static String of(Export export) {
    return export.getDataType() == DataType.USER_PROFILES ? PROFILES : EVENTS;
  }

  /** The parameters of each start and restart: an id, never a secret, for they are stored. */
  public static Map<String, String> parameters(long runId) {
    return Map.of(RUN_ID, Long.toString(runId));
  }
}
