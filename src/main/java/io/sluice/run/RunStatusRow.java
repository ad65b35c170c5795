package io.sluice.run;

import io.sluice.export.ExportStatus;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * A row of the view {@code run_status}, the one place that derives a status from the job repository
 * and the schedule. Read only.
 */
@Entity
@Table(name = "run_status")
public class RunStatusRow {

  @Id
  @Column(name = "run_ref")
  private Long runId;

  @Column(name = "export_ref")
  private Long exportId;

  @Enumerated(EnumType.STRING)
  private RunKind kind;

  @Enumerated(EnumType.STRING)
  private ExportStatus status;

  @Column(name = "job_status")
  private String jobStatus;

  public Long getRunId() {
    return runId;
  }

  public Long getExportId() {
    return exportId;
  }

  public RunKind getKind() {
    return kind;
  }

  public ExportStatus getStatus() {
    return status;
  }

  /** The batch status of the latest job execution, or null before the first. */
  public String getJobStatus() {
    return jobStatus;
  }
}
