package io.sluice.run;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.LocalDate;

/**
 * The unit of work of a run: one event name, one day of the account's time zone, one intake. One
 * partition of the job. Of its counts it holds those that the job asks for.
 *
 * @see CountsRepository
 */
@Entity
public class Slice {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "slice_seq")
  @SequenceGenerator(name = "slice_seq", sequenceName = "slice_seq", allocationSize = 100)
  private Long id;

  @Column(name = "run_ref")
  private long runId;

  @Column(name = "event_name")
  private String eventName;

  @Column(name = "slice_day")
  private LocalDate day;

  @Enumerated(EnumType.STRING)
  private Intake intake = Intake.API;

  @Enumerated(EnumType.STRING)
  private SliceStatus status = SliceStatus.PLANNED;

  private String reason;

  @Column(name = "read_count")
  private long read;

  private Long counted;

  private String checkpoint;

  @Column(name = "source_ref")
  private Long sourceId;

  protected Slice() {}

  public Slice(long runId, String eventName, LocalDate day) {
    this.runId = runId;
    this.eventName = eventName;
    this.day = day;
  }

  /** A slice of a replay: the rejections of another slice. */
  public static Slice ofRejections(long runId, long sourceId, String eventName, LocalDate day) {
    Slice slice = new Slice(runId, eventName, day);
    slice.intake = Intake.REJECTIONS;
    slice.sourceId = sourceId;
    return slice;
  }

  public Long getId() {
    return id;
  }

  public long getRunId() {
    return runId;
  }

  public String getEventName() {
    return eventName;
  }

  public LocalDate getDay() {
    return day;
  }

  public Intake getIntake() {
    return intake;
  }

  public SliceStatus getStatus() {
    return status;
  }

  public String getReason() {
    return reason;
  }

  /** Where a restart goes on, as the job wrote it; null when it opens the slice again. */
  public String getCheckpoint() {
    return checkpoint;
  }

  /** Records of the slice, each once however often its pages were read. */
  public long getRead() {
    return read;
  }

  /** The slice whose rejections this one delivers; null unless it is one of a replay. */
  public Long getSourceId() {
    return sourceId;
  }

  /** CleverTap's own count, or null while it was not asked or did not answer. */
  public Long getCounted() {
    return counted;
  }
}
