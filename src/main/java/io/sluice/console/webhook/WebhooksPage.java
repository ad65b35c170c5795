package io.sluice.console.webhook;

import io.sluice.console.Attempts;
import io.sluice.console.Needs;
import io.sluice.console.Pages;
import io.sluice.console.Redirects;
import io.sluice.console.Requested;
import io.sluice.partner.Partner;
import io.sluice.partner.PartnerService;
import io.sluice.security.Role;
import io.sluice.webhook.Webhook;
import io.sluice.webhook.WebhookService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.omnifaces.util.Messages;

/** The list of webhooks. */
@Named
@RequestScoped
public class WebhooksPage {

  static final String PATH = "webhooks.xhtml";

  private static final int ON_A_PAGE = 20;

  /** More partners than this are not offered in a menu. */
  private static final int MOST_PARTNERS = 1_000;

  @Inject WebhookService webhooks;
  @Inject PartnerService partners;
  @Inject Attempts attempts;

  private int page = 1;
  private List<Webhook> rows;
  private List<Partner> allPartners;
  private Long target;

  public List<Webhook> getRows() {
    if (rows == null) {
      rows = webhooks.list(page, ON_A_PAGE);
    }
    return rows;
  }

  public Pages getPages() {
    return new Pages(page, ON_A_PAGE, webhooks.count(), other -> PATH + "?page=" + other);
  }

  public List<Partner> getPartners() {
    if (allPartners == null) {
      allPartners = partners.list(1, MOST_PARTNERS);
    }
    return allPartners;
  }

  /** Of whose exports a webhook is told. */
  public String partner(Webhook webhook) {
    return getPartners().stream()
        .filter(partner -> partner.getId().equals(webhook.getPartnerId()))
        .findFirst()
        .map(Partner::getNickname)
        .orElse(webhook.getPartnerId() == null ? "All" : "Partner " + webhook.getPartnerId());
  }

  @Needs(Role.ADMIN)
  public void remove() throws IOException {
    if (attempts.succeeds("remove", () -> webhooks.delete(target))) {
      Messages.addFlashGlobalInfo("The webhook was removed");
      Redirects.to(PATH);
    }
  }

  public int getPage() {
    return page;
  }

  public void setPage(int page) {
    this.page = Requested.page(page);
  }

  /** The webhook that an action is about; set when it is sent. */
  public Long getTarget() {
    return target;
  }

  public void setTarget(Long target) {
    this.target = target;
  }
}
