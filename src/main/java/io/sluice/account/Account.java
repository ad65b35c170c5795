package io.sluice.account;

import io.sluice.database.UtcTime;
import io.sluice.intake.AccountAccess;
import io.sluice.security.secret.Secret;
import io.sluice.security.secret.SecretConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** A CleverTap account (project). Its days and times are those of its time zone. */
@Entity
public class Account {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "account_seq")
  @SequenceGenerator(name = "account_seq", sequenceName = "account_seq", allocationSize = 1)
  private Long id;

  @Version private int version;

  private String name;

  @Column(name = "account_id")
  private String accountId;

  @Convert(converter = SecretConverter.class)
  private Secret passcode;

  private String region;

  @Column(name = "time_zone")
  private String timeZone;

  @Column(name = "created_at")
  private OffsetDateTime createdAt;

  protected Account() {}

  public Account(String name, Instant createdAt) {
    this.name = name;
    this.createdAt = UtcTime.stored(createdAt);
  }

  public Long getId() {
    return id;
  }

  public int getVersion() {
    return version;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getAccountId() {
    return accountId;
  }

  public Secret getPasscode() {
    return passcode;
  }

  /** The region's host prefix, such as {@code in1}. */
  public String getRegion() {
    return region;
  }

  public void setCredentials(String accountId, Secret passcode, String region) {
    this.accountId = accountId;
    this.passcode = passcode;
    this.region = region;
  }

  public ZoneId getZone() {
    return ZoneId.of(timeZone);
  }

  public void setZone(ZoneId zone) {
    this.timeZone = zone.getId();
  }

  public Instant getCreatedAt() {
    return UtcTime.instant(createdAt);
  }

  /** This account as an intake needs to know it. */
  public AccountAccess access() {
    return new AccountAccess(accountId, passcode.reveal(), region);
  }
}
