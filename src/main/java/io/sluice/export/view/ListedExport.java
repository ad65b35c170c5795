package io.sluice.export.view;

import io.sluice.export.DataType;
import io.sluice.export.ExportStatus;
import io.sluice.export.Frequency;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/**
 * The values that the list of exports is filtered and ordered by: a row of {@code export_list},
 * which the database keeps equal to the view {@code export_entry}. Read only, and only by queries.
 */
@Entity
@Table(name = "export_list")
public class ListedExport {

  @Id
  @Column(name = "export_ref")
  private Long exportId;

  @Column(name = "partner_ref")
  private Long partnerId;

  @Column(name = "partner_nickname")
  private String partnerNickname;

  @Column(name = "data_type")
  @Enumerated(EnumType.STRING)
  private DataType dataType;

  @Column
  @Enumerated(EnumType.STRING)
  private Frequency frequency;

  @Column
  @Enumerated(EnumType.STRING)
  private ExportStatus status;

  @Column(name = "created_day")
  private LocalDate createdDay;
}
