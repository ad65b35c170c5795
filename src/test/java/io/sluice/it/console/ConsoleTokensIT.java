package io.sluice.it.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.it.tool.Needs;
import io.sluice.it.tool.Tool;
import io.sluice.it.world.Installation;
import io.sluice.it.world.SharedInstallation;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page Tokens: everybody has tokens of their own, an admin sees those of all. */
@Needs(Tool.BROWSER)
@ExtendWith(SharedInstallation.class)
class ConsoleTokensIT {

  private Installation installation;
  private String user;
  private Browser browser;

  @BeforeEach
  void open(Installation installation) {
    this.installation = installation;
    user = installation.newUser("OPERATOR");
    browser = Browser.open(installation.server(), user);
  }

  @AfterEach
  void close() {
    browser.close();
  }

  @Test
  void tokenIsShownOnceServesAndIsRevoked() {
    browser.go("tokens.xhtml").awaitText("No tokens yet").press("Create token");
    assertThat(browser.texts("#tokenDrawer .choices label"))
        .as("roles up to the own one")
        .containsExactly(
            "Viewer: sees everything but secrets",
            "Operator: also creates, stops and restarts exports");
    browser.type("Name", "nightly").type("Expires in (days)", "30").press("Create token");
    browser.awaitText("it is not shown again");
    String token = browser.value("Token");
    assertThat(token).startsWith("sluice_");
    browser.press("Copy");
    browser.await("that it is copied", () -> browser.text("[data-copies]").equals("Copied"));
    assertThat(status(token)).isEqualTo(200);
    browser.press("Done").awaitText("nightly");
    assertThat(browser.text("[data-token]")).contains("Viewer").doesNotContain("not yet");
    assertThat(browser.source()).doesNotContain(token);
    browser.go("tokens.xhtml?create=1");
    assertThat(browser.source()).doesNotContain(token);

    browser.go("tokens.xhtml").press("Revoke nightly");
    assertThat(browser.text("#revokeTitle")).isEqualTo("Revoke nightly?");
    browser.press("Revoke").awaitText("The token was revoked").awaitText("No tokens yet");
    assertThat(status(token)).isEqualTo(401);
  }

  private int status(String token) {
    return installation
        .api()
        .anonymous()
        .header("Authorization", "Bearer " + token)
        .get("/api/v1/exports")
        .statusCode();
  }

  @Test
  void wrongFieldsAreNamedWhereTheyAre() {
    browser.go("tokens.xhtml?create=1").type("Expires in (days)", "400").press("Create token");
    browser.await("what is needed", () -> said("name").equals("Is needed"));
    assertThat(said("expiresInDays")).contains("366");
  }

  private String said(String field) {
    return browser.text("[id='tokenForm:" + field + "Said']");
  }

  @Test
  void adminSeesAndRevokesThoseOfAllAndOthersOnlyTheirOwn() {
    String name = Installation.unique("of the admin");
    installation.api().create("/api/v1/tokens", token(name));
    installation.as(user).create("/api/v1/tokens", token("mine"));
    browser.go("tokens.xhtml").awaitText("mine");
    assertThat(browser.text("main")).doesNotContain(name, "User");
    try (Browser admins = Browser.open(installation.server())) {
      admins.go("tokens.xhtml").awaitText(user).awaitText(name);
      admins.press("Revoke " + name).press("Revoke").awaitText("The token was revoked");
    }
    browser.go("tokens.xhtml").awaitText("mine");
  }

  private static Map<String, ?> token(String name) {
    return Map.of("name", name, "role", "VIEWER", "expiresInDays", 1);
  }
}
