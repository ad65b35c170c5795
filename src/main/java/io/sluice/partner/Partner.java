package io.sluice.partner;

import io.sluice.account.Account;
import io.sluice.database.UtcTime;
import io.sluice.destination.MappingRules;
import io.sluice.destination.PartnerSource;
import io.sluice.record.AccountClock;
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
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/** An integration with a source of some type, such as Segment, for one account. */
@Entity
public class Partner {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "partner_seq")
  @SequenceGenerator(name = "partner_seq", sequenceName = "partner_seq", allocationSize = 1)
  private Long id;

  @Version private int version;

  @Enumerated(EnumType.STRING)
  private PartnerType type = PartnerType.SEGMENT;

  @ManyToOne(optional = false)
  @JoinColumn(name = "account_ref")
  private Account account;

  private String nickname;

  @Embedded private SegmentSourceSettings segment = new SegmentSourceSettings();

  @Column(name = "user_id")
  @Convert(converter = IdentifiersConverter.class)
  private List<Identifier> userId = List.of(Identifier.IDENTITY);

  @Column(name = "anonymous_id")
  @Convert(converter = IdentifiersConverter.class)
  private List<Identifier> anonymousId = List.of(Identifier.CLEVERTAP_ID);

  @Column(name = "without_user_id")
  @Enumerated(EnumType.STRING)
  private WithoutUserId withoutUserId = WithoutUserId.SEND;

  @Column(name = "iso_dates")
  private boolean isoDates = true;

  @Column(name = "events_per_second")
  private Integer eventsPerSecond;

  @Column(name = "created_at")
  private OffsetDateTime createdAt;

  protected Partner() {}

  public Partner(Account account, Instant createdAt) {
    this.account = account;
    this.createdAt = UtcTime.stored(createdAt);
  }

  public Long getId() {
    return id;
  }

  public int getVersion() {
    return version;
  }

  public PartnerType getType() {
    return type;
  }

  public Account getAccount() {
    return account;
  }

  public String getNickname() {
    return nickname;
  }

  public void setNickname(String nickname) {
    this.nickname = nickname;
  }

  /** The part of it that is Segment's. */
  public SegmentSourceSettings getSegment() {
    return segment;
  }

  public void setSegment(SegmentSourceSettings segment) {
    this.segment = segment;
  }

  /** Which identifiers become the User ID: the first that a record has. */
  public List<Identifier> getUserId() {
    return userId;
  }

  /** Which identifiers become the Anonymous ID: the first that a record has. */
  public List<Identifier> getAnonymousId() {
    return anonymousId;
  }

  public void setIdentifiers(List<Identifier> userId, List<Identifier> anonymousId) {
    this.userId = List.copyOf(userId);
    this.anonymousId = List.copyOf(anonymousId);
  }

  public WithoutUserId getWithoutUserId() {
    return withoutUserId;
  }

  public void setWithoutUserId(WithoutUserId withoutUserId) {
    this.withoutUserId = withoutUserId;
  }

  /** True if CleverTap's {@code $D_} dates become ISO 8601. */
  public boolean isIsoDates() {
    return isoDates;
  }

  public void setIsoDates(boolean isoDates) {
    this.isoDates = isoDates;
  }

  /** The most events that are sent in a second, by all its runs together; null for no limit. */
  public Integer getEventsPerSecond() {
    return eventsPerSecond;
  }

  public void setEventsPerSecond(Integer eventsPerSecond) {
    this.eventsPerSecond = eventsPerSecond;
  }

  public Instant getCreatedAt() {
    return UtcTime.instant(createdAt);
  }

  /**
   * The rules by which its records become messages.
   *
   * @param userIdPriority in place of its own
   */
  public MappingRules mappingRules(List<Identifier> userIdPriority) {
    return new MappingRules(
        new AccountClock(account.getZone()),
        userIdPriority,
        anonymousId,
        withoutUserId == WithoutUserId.REJECT,
        isoDates);
  }

  /** Where its messages go. */
  public PartnerSource source() {
    return segment.source(id, eventsPerSecond == null ? 0 : eventsPerSecond);
  }
}
