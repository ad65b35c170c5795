package io.sluice.it.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.it.tool.Needs;
import io.sluice.it.tool.Tool;
import io.sluice.it.world.Installation;
import io.sluice.it.world.SharedInstallation;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page Webhooks: an admin keeps them. The address is one that is kept for documentation. */
@Needs(Tool.BROWSER)
@ExtendWith(SharedInstallation.class)
class ConsoleWebhooksIT {

  private static final String SECRET = "it-webhook-Jd83-secret-of-the-console";

  private Installation installation;
  private Browser browser;
  private String url;

  @BeforeEach
  void open(Installation installation) {
    this.installation = installation;
    browser = Browser.open(installation.server());
    url = "https://192.0.2.1/" + Installation.unique("hook");
  }

  @AfterEach
  void close() {
    browser.close();
  }

  @Test
  void webhookIsAddedAndItsSecretIsNeverShownAgain() {
    browser.go("webhooks.xhtml").press("Add webhook").type("URL", url).tick("Enabled");
    browser.press("Generate");
    browser.await("a secret", () -> browser.value("Secret").length() == 43);
    String secret = browser.value("Secret");
    browser.press("Add webhook").awaitText("The webhook was added").awaitText(url);
    assertThat(row()).contains("All", "Disabled", "not yet", "never");
    assertThat(browser.source()).doesNotContain(secret);
    browser.press("Edit webhook " + id()).awaitText("Leave it empty to keep the present one");
    assertThat(browser.source()).doesNotContain(secret);
    browser.press("Cancel");
  }

  private String row() {
    return browser.text("[data-webhook='" + id() + "']");
  }

  private long id() {
    return installation.api().items("/api/v1/webhooks", JsonNode.class).stream()
        .filter(webhook -> webhook.path("url").asText().equals(url))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No webhook with " + url))
        .path("id")
        .asLong();
  }

  @Test
  void webhookIsChangedAndRemoved() {
    installation
        .api()
        .create("/api/v1/webhooks", Map.of("url", url, "secret", SECRET, "enabled", false));
    long partner = installation.partner();
    String nickname =
        installation
            .api()
            .request()
            .get("/api/v1/partners/" + partner)
            .jsonPath()
            .getString("nickname");
    browser.go("webhooks.xhtml").press("Edit webhook " + id());
    browser.choose("Exports of", nickname).press("Save").awaitText("The webhook was changed");
    assertThat(row()).contains(nickname, "••••sole");
    long id = id();
    browser.press("Remove webhook " + id);
    assertThat(browser.text("#removeTitle")).isEqualTo("Remove webhook " + id + "?");
    browser.press("Remove").awaitText("The webhook was removed");
    assertThat(browser.text("main")).doesNotContain(url);
  }

  @Test
  void wrongFieldsAreNamedWhereTheyAre() {
    browser.go("webhooks.xhtml?add=1").press("Add webhook");
    browser.await("what is needed", () -> said("url").equals("Is needed"));
    assertThat(said("secret")).isEqualTo("Is needed");
    browser.type("URL", "http://127.0.0.1/hook").type("Secret", SECRET).press("Add webhook");
    browser.await("why not there", () -> said("url").startsWith("Cannot be called"));
  }

  private String said(String field) {
    return browser.text("[id='webhookForm:" + field + "Said']");
  }
}
