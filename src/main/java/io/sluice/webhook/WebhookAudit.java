package io.sluice.webhook;

import io.sluice.audit.AuditEntity;
import io.sluice.audit.AuditSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;

/** What the audit trail keeps of a webhook: what the API shows, without what came of it. */
@ApplicationScoped
public class WebhookAudit implements AuditSource {

  @Inject private WebhookRepository webhooks;

  @Override
  public AuditEntity entity() {
    return AuditEntity.WEBHOOK;
  }

  @Override
  public Optional<?> values(String id) {
    return webhooks.find(Long.parseLong(id)).map(Values::of);
  }

  @Override
  public String idOf(Object made) {
    return String.valueOf(((Webhook) made).getId());
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
