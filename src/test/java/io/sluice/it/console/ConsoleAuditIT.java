package io.sluice.it.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.it.tool.Needs;
import io.sluice.it.tool.Tool;
import io.sluice.it.world.Api;
import io.sluice.it.world.ExportRequest;
import io.sluice.it.world.Installation;
import io.sluice.it.world.SharedInstallation;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page Audit: who did what and when, with the values before and after. */
@Needs(Tool.BROWSER)
@ExtendWith(SharedInstallation.class)
class ConsoleAuditIT {

  private Installation installation;
  private Browser browser;

  @BeforeEach
  void open(Installation installation) {
    this.installation = installation;
    browser = Browser.open(installation.server());
  }

  @AfterEach
  void close() {
    browser.close();
  }

  @Test
  void valuesStandSideBySide() {
    long account = installation.account();
    String before = account(account).get("name").toString();
    String after = Installation.unique("Renamed");
    rename(account, after);
    browser.go("audit.xhtml?entity=ACCOUNT&entityId=" + account);
    assertThat(browser.texts("[data-entry]")).hasSize(2);
    assertThat(browser.text("[data-entry]")).contains("admin", "Change", "Account " + account);
    assertThat(browser.text("[data-entry] .before")).isEqualTo(before);
    assertThat(browser.text("[data-entry] .after")).isEqualTo(after);
  }

  private Map<String, Object> account(long id) {
    return new HashMap<>(
        installation.api().request().get("/api/v1/accounts/" + id).jsonPath().getMap(""));
  }

  private void rename(long id, String name) {
    Map<String, Object> body = account(id);
    body.put("name", name);
    Api api = installation.api();
    api.expect(200, api.put("/api/v1/accounts/" + id, body));
  }

  @Test
  void manyValuesAreShownWhenAskedFor() {
    long account = installation.account();
    browser.go("audit.xhtml?entity=ACCOUNT&action=CREATE&entityId=" + account);
    assertThat(browser.text("[data-entry]")).contains("timeZone").doesNotContain("Asia/Kolkata");
    browser.pressCss("[data-entry] summary").awaitText("Asia/Kolkata");
    assertThat(browser.source()).doesNotContain(installation.clevertap().account().passcode());
  }

  @Test
  void filterLivesInTheAddressAndIsReset() {
    String user = installation.newUser("OPERATOR");
    token(user);
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    browser.go("audit.xhtml").press("Filter");
    browser.type("User", user).choose("Action", "Create").choose("Entity", "Token");
    browser.pressCss(".range summary").day("From", today.minusDays(1));
    browser.day("To, inclusive", today.plusDays(1)).pressCss(".range input[type='submit']");
    browser.await("the filter in the address", () -> browser.address().contains("user=" + user));
    assertThat(browser.address())
        .contains("action=CREATE", "entity=TOKEN", "from=" + today.minusDays(1), "to=");
    assertThat(browser.texts("[data-entry]")).hasSize(1);
    String bookmark = browser.address();
    browser.press("Reset all");
    browser.await("all entries", () -> browser.address().endsWith("audit.xhtml"));
    browser.go(bookmark.substring(bookmark.indexOf("audit.xhtml")));
    assertThat(browser.value("User")).isEqualTo(user);
    browser.go("audit.xhtml?user=%s&to=%s".formatted(user, today.minusDays(3)));
    browser.awaitText("Nothing matches the filter");
  }

  private void token(String user) {
    installation
        .as(user)
        .create(
            "/api/v1/tokens", Map.of("name", "of a test", "role", "VIEWER", "expiresInDays", 1));
  }

  @Test
  void entriesComeByPages() {
    String user = installation.newUser("OPERATOR");
    for (int i = 0; i < 21; i++) {
      token(user);
    }
    browser.go("audit.xhtml?action=CREATE&user=" + user);
    assertThat(browser.texts("[data-entry]")).hasSize(20);
    assertThat(browser.text(".paging")).contains("1–20 of 21");
    browser.press("Next");
    browser.await("the second page", () -> browser.address().contains("page=2"));
    assertThat(browser.texts("[data-entry]")).hasSize(1);
    assertThat(browser.address()).contains("user=" + user);
  }

  @Test
  void addressesLeadToTheHistoryOfAnExport() {
    long partner = installation.partner();
    long export =
        installation
            .api()
            .createExport(
                ExportRequest.of(
                    partner, Installation.daysAgo(1), Installation.daysAgo(1), "Charged"));
    browser.go("export.xhtml?id=" + export).press("History");
    browser.await("its entries", () -> browser.address().contains("entityId=" + export));
    assertThat(browser.text("[data-entry]")).contains("Create", "Export " + export);
    browser.press("View Export " + export).awaitText("Export " + export);
    assertThat(browser.address()).contains("export.xhtml?id=" + export);
  }
}
