package io.sluice.export;

import io.sluice.database.StorableText;
import io.sluice.database.UtcTime;
import io.sluice.destination.MappingRules;
import io.sluice.partner.IdentifiersConverter;
import io.sluice.partner.Partner;
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
import jakarta.persistence.Version;
import java.time.Duration;
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

  @Column(name = "every_hours")
  private Integer everyHours;

  @Column(name = "start_date")
  private LocalDate startDate;

  @Column(name = "end_status")
  @Enumerated(EnumType.STRING)
  private ExportStatus endStatus;

  @Column(name = "end_reason")
  private String endReason;

  @Column(name = "failures_from_run")
  private long failuresFromRun;

  @Column(name = "created_at")
  private OffsetDateTime createdAt;

  @Column(name = "created_day")
  private LocalDate createdDay;

  protected Export() {}

  /** An export without its settings: {@link #change} and {@link #setDays} complete it. */
  public Export(Partner partner, Instant createdAt) {
    this.partner = partner;
    this.createdAt = UtcTime.stored(createdAt);
    this.createdDay = LocalDate.ofInstant(createdAt, partner.getAccount().getZone());
  }

  /** What is exported, and how people are identified. */
  public void change(DataType dataType, List<String> events, List<Identifier> identifierPriority) {
    this.dataType = dataType;
    this.events = List.copyOf(events);
    this.identifierPriority = List.copyOf(identifierPriority);
  }

  /** Exported once. */
  void setDays(DayRange days) {
    frequency = Frequency.ONE_TIME;
    from = days.from();
    to = days.to();
  }

  public void setRecurring(int everyHours, LocalDate startDate) {
    frequency = Frequency.RECURRING;
    this.everyHours = everyHours;
    this.startDate = startDate;
  }

  void setLive() {
    frequency = Frequency.LIVE;
    everyHours = null;
    startDate = null;
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

  /** The hours between two runs of a recurring export; null for others. */
  public Integer getEveryHours() {
    return everyHours;
  }

  /** The day at whose 12:00 a.m. a recurring export's cycle starts; null for others. */
  public LocalDate getStartDate() {
    return startDate;
  }

  /** Whether its schedule has ended, by a user or by failed runs in a row. */
  public boolean isEnded() {
    return endStatus != null;
  }

  /** STOPPED or FAILED when its schedule has ended, which is its status then; else null. */
  public ExportStatus getEndStatus() {
    return endStatus;
  }

  /** Why its schedule ended, in words; null when a user ended it, or it goes on. */
  public String getEndReason() {
    return endReason;
  }

  /** A user ends its schedule. */
  public void stop() {
    endStatus = ExportStatus.STOPPED;
    endReason = null;
  }

  /** Failed runs in a row end its schedule. */
  public void fail(String reason) {
    endStatus = ExportStatus.FAILED;
    endReason = StorableText.words(reason);
  }

  /**
   * A user restarts it: its schedule goes on.
   *
   * @param lastRunId from this run on, failed runs in a row are counted anew
   */
  public void goOn(long lastRunId) {
    endStatus = null;
    endReason = null;
    failuresFromRun = lastRunId;
  }

  /** The first run that counts among the failed ones in a row. */
  public long getFailuresFromRun() {
    return failuresFromRun;
  }

  /** Counts changes, for users who edit at the same time. */
  public int getVersion() {
    return version;
  }

  /** The day of its creation in the account's time zone. */
  public LocalDate getCreatedDay() {
    return createdDay;
  }

  /** Whether it is recurring or live. */
  public boolean repeats() {
    return frequency != Frequency.ONE_TIME;
  }

  /** When its first run starts: at once, or when the cycle of a recurring export begins. */
  public Instant firstRun(Instant now) {
    boolean later = frequency == Frequency.RECURRING && cycle().first().isAfter(now);
    return later ? cycle().first() : now;
  }

  /**
   * When its next run starts: with the cycle of a recurring export.
   *
   * @param pause before the next pass of a live one
   */
  public Instant nextRun(Instant now, Duration pause) {
    return frequency == Frequency.LIVE ? now.plus(pause) : cycle().nextAfter(now);
  }

  /** The cycle of a recurring export. */
  Cycle cycle() {
    return new Cycle(startDate, everyHours, partner.getAccount().getZone());
  }

  public Instant getCreatedAt() {
    return UtcTime.instant(createdAt);
  }

  /** Which identifiers become the User ID in this export's messages. */
  public List<Identifier> userIdPriority() {
    return identifierPriority.isEmpty() ? partner.getUserId() : identifierPriority;
  }

  /** How its records become messages, by the settings of now. */
  public MappingRules mappingRules() {
    return partner.mappingRules(userIdPriority());
  }
}
