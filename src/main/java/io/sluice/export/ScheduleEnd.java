package io.sluice.export;

import io.sluice.database.StorableText;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** The end of an export's schedule, by a user or by failed runs in a row, unless it goes on. */
@Embeddable
public class ScheduleEnd {

  @Column(name = "end_status")
  @Enumerated(EnumType.STRING)
  private ExportStatus status;

  @Column(name = "end_reason")
  private String reason;

  @Column(name = "failures_from_run")
  private long failuresFromRun;

  /** True if the schedule has ended. */
  public boolean isReached() {
    return status != null;
  }

  /**
   * STOPPED or FAILED when the schedule has ended, which is the export's status then; else null.
   */
  public ExportStatus getStatus() {
    return status;
  }

  /** Why the schedule ended, in words; null when a user ended it, or it goes on. */
  public String getReason() {
    return reason;
  }

  /** The first run that counts among the failed ones in a row. */
  public long getFailuresFromRun() {
    return failuresFromRun;
  }

  /** A user ends the schedule. */
  public void stop() {
    status = ExportStatus.STOPPED;
    reason = null;
  }

  /** Failed runs in a row end the schedule. */
  public void fail(String why) {
    status = ExportStatus.FAILED;
    reason = StorableText.words(why);
  }

  /**
   * A user restarts the export: its schedule goes on.
   *
   * @param lastRunId from this run on, failed runs in a row are counted anew
   */
  public void goOn(long lastRunId) {
    status = null;
    reason = null;
    failuresFromRun = lastRunId;
  }
}
