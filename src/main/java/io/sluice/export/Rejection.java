package io.sluice.export;

import io.sluice.database.UtcTime;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.OffsetDateTime;

/** A record that could not be delivered, with its reason and its payload. Read only here. */
@Entity
public class Rejection {

  @Id private Long id;

  @Column(name = "run_ref")
  private long runId;

  @ManyToOne(optional = false)
  @JoinColumn(name = "slice_ref")
  private Slice slice;

  private String reason;

  private String detail;

  private String payload;

  @Column(name = "rejected_at")
  private OffsetDateTime rejectedAt;

  protected Rejection() {}

  public Long getId() {
    return id;
  }

  public long getRunId() {
    return runId;
  }

  public Slice getSlice() {
    return slice;
  }

  /** A code, such as {@code no_user_anon_id}. */
  public String getReason() {
    return reason;
  }

  public String getDetail() {
    return detail;
  }

  /** The record's JSON as CleverTap gave it. */
  public String getPayload() {
    return payload;
  }

  public Instant getRejectedAt() {
    return UtcTime.instant(rejectedAt);
  }
}
