package io.sluice.webhook;

import java.net.URI;
import java.time.Instant;

/**
 * A webhook as the API shows it.
 *
 * @param secret its mask
 * @param partner null for all partners
 * @param lastFailure why the last try that failed did; null if none has
 */
public record WebhookResponse(
    long id,
    URI url,
    String secret,
    Long partner,
    boolean enabled,
    Instant createdAt,
    Instant lastDeliveredAt,
    Instant lastFailedAt,
    String lastFailure) {

  static WebhookResponse of(Webhook webhook) {
    return new WebhookResponse(
        webhook.getId(),
        webhook.getUrl(),
        webhook.getSecret().toString(),
        webhook.getPartnerId(),
        webhook.isEnabled(),
        webhook.getCreatedAt(),
        webhook.getLastDeliveredAt(),
        webhook.getLastFailedAt(),
        webhook.getLastFailure());
  }
}
