package io.sluice.console.webhook;

import io.sluice.console.Attempts;
import io.sluice.console.Needs;
import io.sluice.console.Redirects;
import io.sluice.console.Requested;
import io.sluice.rest.IfMatch;
import io.sluice.security.Role;
import io.sluice.webhook.Webhook;
import io.sluice.webhook.WebhookService;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import org.omnifaces.util.Messages;

/** The form of a webhook, new or edited. */
@Named
@ViewScoped
public class WebhookForm implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String FORM = "webhookForm";

  @Inject WebhookService webhooks;
  @Inject Attempts attempts;

  private WebhookDraft draft;
  private Long edited;
  private int version;
  private String presentSecret;

  /**
   * @param edit the id of a webhook; nothing for a new one
   */
  @Needs(Role.ADMIN)
  public void open(String edit) {
    if (edit == null || edit.isEmpty()) {
      draft = new WebhookDraft();
      return;
    }
    Webhook webhook = webhooks.get(Requested.id(edit));
    edited = webhook.getId();
    version = webhook.getVersion();
    presentSecret = webhook.getSecret().toString();
    draft = WebhookDraft.of(webhook);
  }

  @Needs(Role.ADMIN)
  public void save() throws IOException {
    if (attempts.succeeds(FORM, this::store)) {
      Messages.addFlashGlobalInfo(
          edited == null ? "The webhook was added" : "The webhook was changed");
      Redirects.to(WebhooksPage.PATH);
    }
  }

  private void store() {
    if (edited == null) {
      webhooks.create(attempts.valid(draft.creation()));
    } else {
      webhooks.change(edited, attempts.valid(draft.change()), IfMatch.version(version));
    }
  }

  public boolean isOpened() {
    return draft != null;
  }

  public boolean isEditing() {
    return edited != null;
  }

  public WebhookDraft getDraft() {
    return draft;
  }

  /** The mask of the secret that is stored. */
  public String getPresentSecret() {
    return presentSecret;
  }
}
