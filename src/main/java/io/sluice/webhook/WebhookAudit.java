package io.sluice.webhook;

import io.sluice.audit.AuditEntity;
import io.sluice.audit.AuditSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;

/**
 * The values that the audit trail keeps of a webhook: what the API shows, without what came of it.
 */
@ApplicationScoped
public class WebhookAudit {

  @Produces
  @Singleton
  AuditSource source(WebhookRepository webhooks) {
    return AuditSource.numbered(
        AuditEntity.WEBHOOK,
        Webhook.class,
        Webhook::getId,
        id -> webhooks.find(id).map(Values::of));
  }

  private record Values(URI url, String secret, Long partner, boolean enabled) {

    static Values of(Webhook webhook) {
      return new Values(
          webhook.getUrl(),
          webhook.getSecret().toString(),
          webhook.getPartnerId(),
          webhook.isEnabled());
    }
  }
}
