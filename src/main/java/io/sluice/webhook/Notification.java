package io.sluice.webhook;

import io.sluice.database.UtcTime;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.time.OffsetDateTime;

/** A row of the outbox: a body that one webhook has not taken yet. */
@Entity
public class Notification {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "notification_seq")
  @SequenceGenerator(
      name = "notification_seq",
      sequenceName = "notification_seq",
      allocationSize = 1)
  private Long id;

  @ManyToOne(optional = false)
  @JoinColumn(name = "webhook_ref")
  private Webhook webhook;

  private String body;

  @Column(name = "created_at")
  private OffsetDateTime createdAt;

  private int tries;

  protected Notification() {}

  Notification(Webhook webhook, String body, Instant createdAt) {
    this.webhook = webhook;
    this.body = body;
    this.createdAt = UtcTime.stored(createdAt);
  }

  public Long getId() {
    return id;
  }

  public Webhook getWebhook() {
    return webhook;
  }

  /** The same on every try. */
  public String getBody() {
    return body;
  }

  public Instant getCreatedAt() {
    return UtcTime.instant(createdAt);
  }

  /** The number of tries that have failed. */
  public int getTries() {
    return tries;
  }

  void failedOnce() {
    tries++;
  }
}
