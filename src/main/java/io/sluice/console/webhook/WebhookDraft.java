package io.sluice.console.webhook;

import io.sluice.webhook.NewWebhook;
import io.sluice.webhook.Webhook;
import io.sluice.webhook.WebhookChange;
import java.io.Serializable;

/** The values in the fields of the form of a webhook. A stored secret is never among them. */
public class WebhookDraft implements Serializable {

  private static final long serialVersionUID = 1L;

  private String url;
  private String secret;
  private Long partner;
  private boolean enabled = true;

  static WebhookDraft of(Webhook webhook) {
    WebhookDraft draft = new WebhookDraft();
    draft.url = webhook.getUrl().toString();
    draft.partner = webhook.getPartnerId();
    draft.enabled = webhook.isEnabled();
    return draft;
  }

  NewWebhook creation() {
    return new NewWebhook(url, secret, partner, enabled);
  }

  WebhookChange change() {
    return new WebhookChange(url, secret, partner, enabled);
  }

  public String getUrl() {
    return url;
  }

  public void setUrl(String url) {
    this.url = url;
  }

  public String getSecret() {
    return secret;
  }

  public void setSecret(String secret) {
    this.secret = secret;
  }

  /** The partner of whose exports it is told; null for those of all. */
  public Long getPartner() {
    return partner;
  }

  public void setPartner(Long partner) {
    this.partner = partner;
  }

  public boolean isEnabled() {
    return enabled;
  }

  public void setEnabled(boolean enabled) {
    this.enabled = enabled;
  }
}
