package io.sluice.webhook;

import io.sluice.rest.Credential;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A request to add a webhook.
 *
 * @param secret signs what is sent
 * @param partner the partner whose exports it is told of; null for those of all
 * @param enabled null for true
 */
public record NewWebhook(
    @NotBlank @Size(max = WebhookUrl.MAX_CHARS) String url,
    @NotNull @Size(min = 16, max = 200) @Credential String secret,
    Long partner,
    Boolean enabled) {

  /** Leaves the secret out. */
  @Override
  public String toString() {
    return "NewWebhook[url=%s, partner=%s, enabled=%s]".formatted(url, partner, enabled);
  }
}
