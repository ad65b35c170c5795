package io.sluice.export;

import java.util.Set;

/** The status of an export and of each of its runs; the view {@code run_status} derives it. */
public enum ExportStatus {
  PENDING,
  RUNNING,
  DONE,
  STOPPED,
  FAILED;

  static final Set<ExportStatus> STOPPABLE = Set.of(PENDING, RUNNING);
  static final Set<ExportStatus> RESTARTABLE = Set.of(STOPPED, FAILED);
}
