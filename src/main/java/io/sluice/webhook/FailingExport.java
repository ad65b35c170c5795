package io.sluice.webhook;

import io.sluice.database.UtcTime;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;

/** An export whose failure was told and whose recovery was not. */
@Entity
@Table(name = "failing_export")
public class FailingExport {

  @Id
  @Column(name = "export_ref")
  private Long exportId;

  @Column private OffsetDateTime since;

  protected FailingExport() {}

  FailingExport(long exportId, Instant since) {
    this.exportId = exportId;
    this.since = UtcTime.stored(since);
  }
}
