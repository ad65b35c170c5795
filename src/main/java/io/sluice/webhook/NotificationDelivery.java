package io.sluice.webhook;

import io.sluice.webhook.address.AddressRefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Delivers notifications, outside of any transaction. Only a 2xx says that it was taken. */
@ApplicationScoped
public class NotificationDelivery {

  private static final System.Logger LOG = System.getLogger(NotificationDelivery.class.getName());

  private final NotificationOutcomes outcomes;
  private final WebhookClient http;
  private final Clock clock;

  /** For the container's proxy. */
  protected NotificationDelivery() {
    this(null, null, null);
  }

  @Inject
  public NotificationDelivery(NotificationOutcomes outcomes, WebhookClient http, Clock clock) {
    this.outcomes = outcomes;
    this.http = http;
    this.clock = clock;
  }

  /**
   * One try.
   *
   * @return when to try again; empty when there is nothing left to do
   */
  public Optional<Instant> deliver(long id) {
    return outcomes.find(id).flatMap(this::deliver);
  }

  private Optional<Instant> deliver(Notification notification) {
    Optional<String> trouble = send(notification);
    if (trouble.isPresent()) {
      return outcomes.failed(notification.getId(), trouble.get());
    }
    outcomes.delivered(notification.getId());
    return Optional.empty();
  }

  /** Returns why it was not taken. */
  private Optional<String> send(Notification notification) {
    Webhook webhook = notification.getWebhook();
    if (!webhook.isEnabled()) {
      return Optional.of("the webhook is not enabled");
    }
    try {
      int status = post(webhook, notification.getBody());
      return status / 100 == 2 ? Optional.empty() : Optional.of("HTTP " + status);
    } catch (AddressRefusedException e) {
      return Optional.of(e.getMessage());
    } catch (IOException e) {
      return Optional.of("no answer: " + e.getMessage());
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "Webhook " + webhook.getId() + " can't be called", e);
      return Optional.of("it can't be called: " + e.getClass().getSimpleName());
    }
  }

  private int post(Webhook webhook, String body) throws IOException {
    String signature = Signature.of(body, webhook.getSecret(), clock.instant());
    return http.post(
        webhook.getUrl(),
        Map.of("Content-Type", "application/json", Signature.HEADER, signature),
        body.getBytes(StandardCharsets.UTF_8));
  }
}
