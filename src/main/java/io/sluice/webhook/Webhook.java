package io.sluice.webhook;

import io.sluice.database.UtcTime;
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
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;

/** An address that is told of failures and recoveries, and what came of the last tries. */
@Entity
public class Webhook {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "webhook_seq")
  @SequenceGenerator(name = "webhook_seq", sequenceName = "webhook_seq", allocationSize = 1)
  private Long id;

  @Version private int version;

  private String url;

  @Convert(converter = SecretConverter.class)
  private Secret secret;

  @Column(name = "partner_ref")
  private Long partnerId;

  private boolean enabled;

  @Column(name = "created_at")
  private OffsetDateTime createdAt;

  // Written by plain SQL: a delivery must not get in the way of somebody's change.
  @Column(name = "last_delivered_at", insertable = false, updatable = false)
  private OffsetDateTime lastDeliveredAt;

  @Column(name = "last_failed_at", insertable = false, updatable = false)
  private OffsetDateTime lastFailedAt;

  @Column(name = "last_failure", insertable = false, updatable = false)
  private String lastFailure;

  protected Webhook() {}

  public Webhook(Instant createdAt) {
    this.createdAt = UtcTime.stored(createdAt);
  }

  public Long getId() {
    return id;
  }

  public int getVersion() {
    return version;
  }

  public URI getUrl() {
    return URI.create(url);
  }

  public Secret getSecret() {
    return secret;
  }

  public void setTarget(URI url, Secret secret) {
    this.url = url.toString();
    this.secret = secret;
  }

  /** The partner whose exports it is told of; null for those of all. */
  public Long getPartnerId() {
    return partnerId;
  }

  public void setPartnerId(Long partnerId) {
    this.partnerId = partnerId;
  }

  /** While it is not enabled, nothing new is written for it, and what waits is not sent. */
  public boolean isEnabled() {
    return enabled;
  }

  public void setEnabled(boolean enabled) {
    this.enabled = enabled;
  }

  public Instant getCreatedAt() {
    return UtcTime.instant(createdAt);
  }

  public Instant getLastDeliveredAt() {
    return UtcTime.instant(lastDeliveredAt);
  }

  public Instant getLastFailedAt() {
    return UtcTime.instant(lastFailedAt);
  }

  /** Why the last try that failed did, such as {@code HTTP 503}. */
  public String getLastFailure() {
    return lastFailure;
  }
}
