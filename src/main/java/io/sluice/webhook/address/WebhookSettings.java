package io.sluice.webhook.address;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The configuration {@code sluice.webhooks}: where webhooks may lead. */
@ApplicationScoped
class WebhookSettings {

  @Inject
  @ConfigProperty(name = "sluice.webhooks.allow-private")
  boolean allowPrivate;

  boolean allowPrivate() {
    return allowPrivate;
  }
}
