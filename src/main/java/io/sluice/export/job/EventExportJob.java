package io.sluice.export.job;

import java.util.Map;

/** The job {@code batch-jobs/event-export.xml} and its one parameter. */
public final class EventExportJob {

  public static final String NAME = "event-export";
  static final String RUN_ID = "runId";

  private EventExportJob() {}

  /** The parameters of each start and restart: an id, never a secret, for they are stored. */
  public static Map<String, String> parameters(long runId) {
    return Map.of(RUN_ID, Long.toString(runId));
  }
}
