package io.sluice.export;

import io.sluice.database.UtcTime;
import io.sluice.destination.MappingRules;
import io.sluice.partner.IdentifiersConverter;
import io.sluice.partner.Partner;
import io.sluice.record.Identifier;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** A user's order to deliver data to a partner. Days are those of the account's time zone. */
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

  @Embedded private ScheduleColumns schedule = new ScheduleColumns();

  @Embedded private ScheduleEnd end = new ScheduleEnd();

  @Column(name = "created_at")
  private OffsetDateTime createdAt;

  @Column(name = "created_day")
  private LocalDate createdDay;

  protected Export() {}

  /** An export without its settings: {@link #change} and {@link #setSchedule} complete it. */
  public Export(Partner partner, Instant createdAt) {
    this.partner = partner;
    this.createdAt = UtcTime.stored(createdAt);
    this.createdDay = LocalDate.ofInstant(createdAt, partner.getAccount().getZone());
  }

  /** Changes the data that is exported, and the identifiers of people. */
  public void change(DataType dataType, List<String> events, List<Identifier> identifierPriority) {
    this.dataType = dataType;
    this.events = List.copyOf(events);
    this.identifierPriority = List.copyOf(identifierPriority);
  }

  public void setSchedule(Schedule schedule) {
    this.schedule.write(schedule);
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

  public Schedule getSchedule() {
    return schedule.read();
  }

  /** The end of its schedule, and how it comes to one or goes on. */
  public ScheduleEnd getEnd() {
    return end;
  }

  /** Counts changes, for users who edit at the same time. */
  public int getVersion() {
    return version;
  }

  /** The day of its creation in the account's time zone. */
  public LocalDate getCreatedDay() {
    return createdDay;
  }

  /** True if it is recurring or live. */
  public boolean repeats() {
    return getSchedule().frequency().repeats();
  }

  /** The first day that it exports. */
  public LocalDate firstDay() {
    return getSchedule().firstDay(createdDay);
  }

  /** When its first run starts: at once, or when the cycle of a recurring export begins. */
  public Instant firstRun(Instant now) {
    return getSchedule().firstRun(now, zone());
  }

  /**
   * When its next run starts: with the cycle of a recurring export. Empty when there is none.
   *
   * @param pause before the next pass of a live one
   */
  public Optional<Instant> nextRun(Instant now, Duration pause) {
    return getSchedule().nextRun(now, zone(), pause);
  }

  private ZoneId zone() {
    return partner.getAccount().getZone();
  }

  public Instant getCreatedAt() {
    return UtcTime.instant(createdAt);
  }

  /** Which identifiers become the User ID in this export's messages. */
  public List<Identifier> userIdPriority() {
    return identifierPriority.isEmpty() ? partner.getUserId() : identifierPriority;
  }

  /** The rules by which its records become messages, by the settings of now. */
  public MappingRules mappingRules() {
    return partner.mappingRules(userIdPriority());
  }
}
