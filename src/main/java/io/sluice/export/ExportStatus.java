package io.sluice.export;

import java.util.Set;

/**
 * The status of an export and of each of its runs; the views {@code export_status} and {@code
 * run_status} derive it.
 */
public enum ExportStatus {
  PENDING,
  RUNNING,
  DONE,
  STOPPED,
  FAILED;

  public static final Set<ExportStatus> STOPPABLE = Set.of(PENDING, RUNNING);
  public static final Set<ExportStatus> EDITABLE = Set.of(PENDING, RUNNING);
  public static final Set<ExportStatus> RESTARTABLE = Set.of(STOPPED, FAILED);
}
