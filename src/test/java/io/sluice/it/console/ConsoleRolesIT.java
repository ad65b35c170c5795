package io.sluice.it.console;

import static io.sluice.it.world.Installation.daysAgo;
import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.it.tool.Needs;
import io.sluice.it.tool.Tool;
import io.sluice.it.world.ExportRequest;
import io.sluice.it.world.ExportView;
import io.sluice.it.world.Installation;
import io.sluice.it.world.SharedInstallation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The console as a viewer and as an operator: what they may not do is not offered to them. */
@Needs(Tool.BROWSER)
@ExtendWith(SharedInstallation.class)
class ConsoleRolesIT {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private Installation installation;
  private Browser browser;
  private long partner;

  @BeforeEach
  void make(Installation installation) {
    this.installation = installation;
    partner = installation.partner();
  }

  @AfterEach
  void close() {
    browser.close();
  }

  private void as(String role) {
    browser = Browser.open(installation.server(), installation.newUser(role));
  }

  @Test
  void viewerIsOfferedNothingThatChangesAnything() {
    long export = recurring();
    as("VIEWER");
    assertThat(browser.texts("nav[aria-label='Console'] a"))
        .containsExactly("Exports", "Partners", "Accounts", "Tokens");
    browser.go("exports.xhtml?partner=" + partner);
    assertThat(browser.has("[aria-label='View export " + export + "']")).isTrue();
    assertOffersNone("Create Export", "Edit export " + export, "Stop export " + export);
    browser.go("export.xhtml?id=" + export);
    assertOffersNone("Edit", "Stop", "Restart", "Backfill", "History");
    browser.go("partners.xhtml");
    assertOffersNone("Integrate", "Test connection", "Edit", "Remove");
    browser.go("accounts.xhtml");
    assertOffersNone("Add account", "Test connection", "Edit", "Remove");
  }

  /** None of these, by its name or the beginning of it. */
  private void assertOffersNone(String... nothingOf) {
    List<?> found =
        (List<?>)
            browser.script(
                "return [...document.querySelectorAll('main a, main button, main summary')]"
                    + ".map(e => e.getAttribute('aria-label') || e.textContent.trim())");
    assertThat(found)
        .noneMatch(name -> List.of(nothingOf).stream().anyMatch(name.toString()::startsWith));
  }

  @Test
  void viewerIsToldWhyAPageOrAFormIsNotForHim() {
    as("VIEWER");
    for (String page :
        List.of(
            "jobs.xhtml",
            "users.xhtml",
            "audit.xhtml",
            "webhooks.xhtml",
            "exports.xhtml?create=SEGMENT",
            "partners.xhtml?integrate=SEGMENT",
            "accounts.xhtml?add=1")) {
      browser.go(page);
      assertThat(browser.text()).as(page).contains("403", "Your role does not allow this");
    }
    browser.press("Back to the exports").awaitText("Raw CleverTap data");
  }

  @Test
  void viewerReadsARunToItsRejections() {
    long export = export("Charged");
    ExportView done = installation.api().awaitDone(export);
    as("VIEWER");
    browser.go("exports.xhtml?partner=" + partner).press("View export " + export);
    browser.press("Run " + done.lastRun().id()).awaitText("Events sent by day");
    assertThat(browser.text(".figures")).contains("Read\n400", "CleverTap’s count\n400");
    assertOffersNone("Replay");
  }

  @Test
  void operatorRunsExportsButKeepsNoPartners() {
    as("OPERATOR");
    assertThat(browser.texts("nav[aria-label='Console'] a"))
        .containsExactly("Exports", "Partners", "Accounts", "Webhooks", "Tokens");
    long export = export(SharedInstallation.BIG);
    installation.api().await(export, "RUNNING", MINUTE);
    browser.go("export.xhtml?id=" + export).press("Stop").press("Stop");
    browser.awaitText("Segment data export stopped");
    browser.press("Restart").press("Restart").awaitText("goes on where it was");
    browser.press("Stop").press("Stop").awaitText("Segment data export stopped");
    browser.go("partners.xhtml");
    assertOffersNone("Integrate", "Edit", "Remove");
    browser.go("webhooks.xhtml");
    assertOffersNone("Add webhook", "Edit", "Remove");
    browser.go("webhooks.xhtml?add=1").awaitText("it needs admin");
  }

  @Test
  void operatorCreatesAnExportAndTestsConnections() {
    as("OPERATOR");
    browser.go("partners.xhtml").press("Test connection of " + nickname());
    browser.awaitText("Segment accepts the connection");
    browser.go("exports.xhtml?partner=" + partner).press("Create Export").press("Segment");
    browser.choose("Partner Nickname", nickname());
    browser.type("Search events", "Charged").pressCss("[data-words^='Charged'] label");
    browser.press("Export").awaitText("Segment export has initiated");
    browser.await("the export", () -> browser.texts("[data-export]").size() == 1);
  }

  private String nickname() {
    return installation
        .api()
        .request()
        .get("/api/v1/partners/" + partner)
        .jsonPath()
        .getString("nickname");
  }

  private long export(String... events) {
    return installation
        .api()
        .createExport(
            ExportRequest.of(partner, daysAgo(events.length == 1 ? 1 : 20), daysAgo(1), events));
  }

  private long recurring() {
    return installation
        .api()
        .create(
            "/api/v1/exports",
            Map.of(
                "partner",
                partner,
                "dataType",
                "SELECTED_EVENTS",
                "events",
                List.of("Charged"),
                "frequency",
                "RECURRING",
                "everyHours",
                12));
  }
}
