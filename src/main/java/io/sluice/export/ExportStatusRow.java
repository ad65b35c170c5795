package io.sluice.export;

import io.sluice.database.UtcTime;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * A row of the view {@code export_status}, the one place that derives an export's status from its
 * last run and the calendar. Read only.
 */
@Entity
@Table(name = "export_status")
public class ExportStatusRow {

  @Id
  @Column(name = "export_ref")
  private Long exportId;

  @Column(name = "run_ref")
  private Long lastRunId;

  @Column(name = "run_status")
  @Enumerated(EnumType.STRING)
  private ExportStatus lastRunStatus;

  @Enumerated(EnumType.STRING)
  private ExportStatus status;

  @Column(name = "next_run_at")
  private OffsetDateTime nextRunAt;

  public Long getExportId() {
    return exportId;
  }

  /** Null before the first run. */
  public Long getLastRunId() {
    return lastRunId;
  }

  /** Null before the first run. */
  public ExportStatus getLastRunStatus() {
    return lastRunStatus;
  }

  public ExportStatus getStatus() {
    return status;
  }

  /** When the calendar starts the next run; null when it plans none. */
  public Instant getNextRunAt() {
    return UtcTime.instant(nextRunAt);
  }
}
