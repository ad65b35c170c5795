package io.sluice.run;

import io.sluice.database.StorableText;
import io.sluice.database.UtcTime;
import io.sluice.destination.MappingRules;
import io.sluice.export.DayRange;
import io.sluice.export.Export;
import io.sluice.partner.IdentifiersConverter;
import io.sluice.record.Identifier;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * One execution of an export: one job instance, which has several job executions when it was
 * stopped and restarted.
 */
@Entity
public class Run {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "run_seq")
  @SequenceGenerator(name = "run_seq", sequenceName = "run_seq", allocationSize = 1)
  private Long id;

  @ManyToOne(optional = false)
  @JoinColumn(name = "export_ref")
  private Export export;

  @Enumerated(EnumType.STRING)
  private RunKind kind;

  @Column(name = "from_day")
  private LocalDate from;

  @Column(name = "to_day")
  private LocalDate to;

  @Column(name = "identifier_priority")
  @Convert(converter = IdentifiersConverter.class)
  private List<Identifier> identifierPriority;

  @Column(name = "replay_of")
  private Long replayOf;

  @Column(name = "job_execution_id")
  private Long jobExecutionId;

  @Column(name = "created_at")
  private OffsetDateTime createdAt;

  @Column(name = "started_at")
  private OffsetDateTime startedAt;

  @Column(name = "ended_at")
  private OffsetDateTime endedAt;

  @Column(name = "stop_requested")
  private boolean stopRequested;

  @Column(name = "failed_tries")
  private int failedTries;

  @Column(name = "next_try_at")
  private OffsetDateTime nextTryAt;

  private String reason;

  protected Run() {}

  /** A run of the export with the settings that it has now: later changes are for later runs. */
  public Run(Export export, RunKind kind, DayRange days, Instant createdAt) {
    this.export = export;
    this.kind = kind;
    this.from = days.from();
    this.to = days.to();
    this.identifierPriority = export.getIdentifierPriority();
    this.createdAt = UtcTime.stored(createdAt);
  }

  /** A replay of what that run had to reject, with the settings that the export has now. */
  public static Run replay(Run rejecting, Instant createdAt) {
    Run replay = new Run(rejecting.export, RunKind.REPLAY, rejecting.getDays(), createdAt);
    replay.replayOf = rejecting.replayOf == null ? rejecting.id : rejecting.replayOf;
    return replay;
  }

  public Long getId() {
    return id;
  }

  public Export getExport() {
    return export;
  }

  public RunKind getKind() {
    return kind;
  }

  /** The run whose rejections a replay delivers, in the first place; null for other runs. */
  public Long getReplayOf() {
    return replayOf;
  }

  /** The days that it reads. */
  public DayRange getDays() {
    return new DayRange(from, to);
  }

  /** Which identifiers become the User ID in this run's messages. */
  public List<Identifier> userIdPriority() {
    return identifierPriority.isEmpty() ? export.getPartner().getUserId() : identifierPriority;
  }

  /**
   * The rules by which its records become messages, with the identifiers that were chosen when it
   * was created.
   */
  public MappingRules mappingRules() {
    return export.getPartner().mappingRules(userIdPriority());
  }

  /** The latest job execution; null before the first. */
  public Long getJobExecutionId() {
    return jobExecutionId;
  }

  /** True if that is the latest job execution, which alone may work on the run. */
  public boolean isExecutedBy(long executionId) {
    return Long.valueOf(executionId).equals(jobExecutionId);
  }

  public Instant getCreatedAt() {
    return UtcTime.instant(createdAt);
  }

  public Instant getStartedAt() {
    return UtcTime.instant(startedAt);
  }

  public Instant getEndedAt() {
    return UtcTime.instant(endedAt);
  }

  public boolean isStopRequested() {
    return stopRequested;
  }

  /** The number of job executions in a row that have failed. */
  public int getFailedTries() {
    return failedTries;
  }

  /** When a failed run is tried again; null when it is not waiting for that. */
  public Instant getNextTryAt() {
    return UtcTime.instant(nextTryAt);
  }

  /** The words for the user about the last job execution; null when all went well. */
  public String getReason() {
    return reason;
  }

  /** True if a later job execution of it has begun. */
  public boolean wentOnAfter(long executionId) {
    return jobExecutionId != null && jobExecutionId > executionId;
  }

  /** A job execution begins, whoever started it. */
  public void jobStarted(long executionId, Instant now) {
    jobExecutionId = executionId;
    startedAt = startedAt == null ? UtcTime.stored(now) : startedAt;
    endedAt = null;
    nextTryAt = null;
  }

  /**
   * A job execution is about to end.
   *
   * @param reason what the user should know, or null
   */
  public void jobEnded(String reason, Instant now) {
    endedAt = UtcTime.stored(now);
    this.reason = StorableText.words(reason);
  }

  public void requestStop() {
    stopRequested = true;
    nextTryAt = null;
  }

  /** Its job was abandoned, so that no execution can follow: the run goes on with a new job. */
  public void leaveJob() {
    jobExecutionId = null;
  }

  /** The run is to go on where it was. */
  public void resume() {
    stopRequested = false;
    failedTries = 0;
    nextTryAt = null;
    reason = null;
  }

  /**
   * The same, by the operator.
   *
   * @param executionId the latest; one that ended before its listeners were called told nobody
   */
  public void resumeJob(long executionId) {
    if (jobExecutionId == null) {
      jobExecutionId = executionId;
    }
    resume();
  }

  public void failed(String reason, Instant nextTryAt) {
    failedTries++;
    this.nextTryAt = UtcTime.stored(nextTryAt);
    this.reason = StorableText.words(reason);
  }
}
