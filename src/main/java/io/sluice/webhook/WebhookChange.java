package io.sluice.webhook;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A request to change a webhook. It may be a {@link WebhookResponse} that was edited.
 *
 * @param secret the new one; null, or the mask of the present one, when it stays
 * @param partner the partner whose exports it is told of; null for those of all
 * @param enabled null when it stays as it is
 */
@JsonIgnoreProperties({"id", "createdAt", "lastDeliveredAt", "lastFailedAt", "lastFailure"})
public record WebhookChange(
    @NotBlank @Size(max = WebhookUrl.MAX_CHARS) String url,
    @Size(min = 4, max = 200) String secret,
    Long partner,
    Boolean enabled) {

  /** Leaves the secret out. */
  @Override
  public String toString() {
    return "WebhookChange[url=%s, partner=%s, enabled=%s]".formatted(url, partner, enabled);
  }
}
