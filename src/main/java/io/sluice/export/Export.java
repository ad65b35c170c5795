package io.sluice.export;

import io.sluice.database.UtcTime;
import io.sluice.partner.Identifier;
import io.sluice.partner.IdentifiersConverter;
import io.sluice.partner.Partner;
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
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** What a user wants delivered to a partner. Days are those of the account's time zone. */
@Entity
public class Export {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "export_seq")
  @SequenceGenerator(name = "export_seq", sequenceName = "export_seq", allocationSize = 1)
  private Long id;

  @Version private int version;

  @ManyToOne(optional = false)
  @JoinColumn(name = "partner_ref")
  private Partner partner;

  @Column(name = "data_type")
  @Enumerated(EnumType.STRING)
  private DataType dataType;

  @Convert(converter = EventNamesConverter.class)
  private List<String> events;

  @Column(name = "identifier_priority")
  @Convert(converter = IdentifiersConverter.class)
  private List<Identifier> identifierPriority;

  @Enumerated(EnumType.STRING)
  private Frequency frequency;

  @Column(name = "from_day")
  private LocalDate from;

  @Column(name = "to_day")
  private LocalDate to;

  @Column(name = "created_at")
  private OffsetDateTime createdAt;

  protected Export() {}

  /** A one-time export of whole days, both inclusive. */
  public static Export oneTime(
      Partner partner,
      DataType dataType,
      List<String> events,
      List<Identifier> identifierPriority,
      LocalDate from,
      LocalDate to,
      Instant createdAt) {
    Export export = new Export();
    export.partner = partner;
    export.dataType = dataType;
    export.events = List.copyOf(events);
    export.identifierPriority = List.copyOf(identifierPriority);
    export.frequency = Frequency.ONE_TIME;
    export.from = from;
    export.to = to;
    export.createdAt = UtcTime.stored(createdAt);
    return export;
  }

  public Long getId() {
    return id;
  }

  public Partner getPartner() {
    return partner;
  }

  public DataType getDataType() {
    return dataType;
  }

  /** The names of the events, as CleverTap spells them. */
  public List<String> getEvents() {
    return events;
  }

  /** Which identifiers become the User ID; empty when the partner's own order holds. */
  public List<Identifier> getIdentifierPriority() {
    return identifierPriority;
  }

  public Frequency getFrequency() {
    return frequency;
  }

  public LocalDate getFrom() {
    return from;
  }

  public LocalDate getTo() {
    return to;
  }

  public Instant getCreatedAt() {
    return UtcTime.instant(createdAt);
  }

  /** Which identifiers become the User ID in this export's messages. */
  public List<Identifier> userIdPriority() {
    return identifierPriority.isEmpty() ? partner.getUserId() : identifierPriority;
  }
}
