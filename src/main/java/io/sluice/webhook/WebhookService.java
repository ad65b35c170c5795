package io.sluice.webhook;

import io.sluice.audit.AuditAction;
import io.sluice.audit.AuditEntity;
import io.sluice.audit.Audited;
import io.sluice.partner.PartnerService;
import io.sluice.problem.BadInputException;
import io.sluice.problem.NoSuchThingException;
import io.sluice.rest.IfMatch;
import io.sluice.security.secret.Secret;
import io.sluice.security.secret.SecretChange;
import io.sluice.webhook.address.AddressPolicy;
import io.sluice.webhook.address.AddressRefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Makes, changes and deletes webhooks, each call in a transaction. */
@ApplicationScoped
@Transactional
public class WebhookService {

  @Inject WebhookRepository webhooks;
  @Inject PartnerService partners;
  @Inject AddressPolicy addresses;
  @Inject Clock clock;

  /**
   * @throws NoSuchThingException if there is none
   */
  public Webhook get(long id) {
    return webhooks.find(id).orElseThrow(() -> new NoSuchThingException("Webhook", id));
  }

  public List<Webhook> list(int page, int size) {
    return webhooks.list(page, size);
  }

  public long count() {
    return webhooks.count();
  }

  /**
   * @throws BadInputException if the URL is none that may be called, or there is no such partner
   */
  @Audited(action = AuditAction.CREATE, entity = AuditEntity.WEBHOOK)
  public Webhook create(@Valid NewWebhook request) {
    URI url = urlOf(request.url());
    requirePartner(request.partner());
    Webhook webhook = new Webhook(clock.instant().truncatedTo(ChronoUnit.MILLIS));
    webhook.setTarget(url, new Secret(request.secret()));
    webhook.setPartnerId(request.partner());
    webhook.setEnabled(request.enabled() == null || request.enabled());
    return webhooks.save(webhook);
  }

  /**
   * Changes a webhook; what waits for it goes to the new URL.
   *
   * @throws NoSuchThingException if there is none
   * @throws BadInputException if the URL is none that may be called, or there is no such partner
   * @throws io.sluice.problem.PreconditionFailedException if it is at another version
   */
  @Audited(action = AuditAction.CHANGE, entity = AuditEntity.WEBHOOK)
  public Webhook change(long id, @Valid WebhookChange request, IfMatch ifMatch) {
    Webhook webhook = get(id);
    ifMatch.require("Webhook " + id, webhook.getVersion());
    URI url = urlOf(request.url());
    requirePartner(request.partner());
    webhook.setTarget(url, SecretChange.apply(webhook.getSecret(), request.secret(), "secret"));
    webhook.setPartnerId(request.partner());
    webhook.setEnabled(request.enabled() == null ? webhook.isEnabled() : request.enabled());
    return webhooks.save(webhook);
  }

  @Audited(action = AuditAction.DELETE, entity = AuditEntity.WEBHOOK)
  public void delete(long id) {
    webhooks.delete(get(id));
  }

  private URI urlOf(String text) {
    URI url = WebhookUrl.parse(text);
    try {
      addresses.resolve(url.getHost());
      return url;
    } catch (AddressRefusedException refused) {
      throw new BadInputException("url", text, "cannot be called: " + refused.getMessage());
    }
  }

  private void requirePartner(Long id) {
    try {
      if (id != null) {
        partners.get(id);
      }
    } catch (NoSuchThingException unknown) {
      throw new BadInputException("partner", id, "is not the id of a partner");
    }
  }
}
