package io.sluice.it.console;

import static io.sluice.it.world.Installation.daysAgo;
import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.it.tool.Needs;
import io.sluice.it.tool.Tool;
import io.sluice.it.world.Api;
import io.sluice.it.world.ExportRequest;
import io.sluice.it.world.Installation;
import io.sluice.it.world.SharedInstallation;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

/**
 * Every page is accessible, has no scripts that the policy forbids, and can be used when it is
 * narrow.
 */
@Needs(Tool.BROWSER)
@ExtendWith(SharedInstallation.class)
class ConsoleAccessIT {

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

  /** The addresses of every page of the console, dialogs that have an address included. */
  static List<String> pages(Installation installation) {
    long partner = installation.partner();
    long export =
        installation
            .api()
            .createExport(ExportRequest.of(partner, daysAgo(3), daysAgo(1), "Charged", "Searched"));
    long run = installation.api().awaitDone(export).lastRun().id();
    return new ArrayList<>(
        List.of(
            "exports.xhtml",
            "exports.xhtml?status=FAILED",
            "exports.xhtml?create=SEGMENT",
            "export.xhtml?id=" + export,
            "run.xhtml?id=" + run,
            "partners.xhtml",
            "partners.xhtml?integrate=SEGMENT",
            "accounts.xhtml",
            "accounts.xhtml?add=1",
            "jobs.xhtml",
            "job.xhtml?id=" + job(installation, run),
            "webhooks.xhtml",
            "webhooks.xhtml?add=1",
            "users.xhtml",
            "users.xhtml?add=1",
            "users.xhtml?edit=admin",
            "tokens.xhtml",
            "tokens.xhtml?create=1",
            "audit.xhtml",
            "audit.xhtml?entity=EXPORT&entityId=" + export,
            "me.xhtml",
            "nothing.xhtml"));
  }

  private static long job(Installation installation, long run) {
    return Api.tree(installation.api().request().get("/api/v1/jobs/executions?size=40"))
        .path("items")
        .valueStream()
        .filter(job -> job.path("run").asLong() == run)
        .findFirst()
        .orElseThrow(() -> new AssertionError("No job of run " + run))
        .path("id")
        .asLong();
  }

  @Test
  void axeFindsNoSeriousFaultInLightAndDark() {
    List<String> faults = new ArrayList<>();
    for (String page : pages(installation)) {
      for (boolean dark : new boolean[] {false, true}) {
        browser.dark(dark);
        browser.go(page);
        Axe.faults(browser).forEach(fault -> faults.add(page + (dark ? " dark " : " ") + fault));
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void noPageBreaksTheContentSecurityPolicy() {
    List<String> complaints = new ArrayList<>();
    for (String page : pages(installation)) {
      browser.go(page);
      complaints.addAll(browser.complaints());
    }
    complaints.removeIf(complaint -> complaint.contains("nothing.xhtml"));
    assertThat(complaints).isEmpty();
  }

  @Test
  void narrowPagesScrollOnlyDownwards() {
    browser.telephone();
    for (String page : pages(installation)) {
      browser.go(page);
      long overflow =
          (Long)
              browser.script(
                  "return document.documentElement.scrollWidth"
                      + " - document.documentElement.clientWidth");
      assertThat(overflow).as("pixels that %s is too wide", page).isLessThanOrEqualTo(0);
    }
  }

  @Test
  void formIsOpenedFilledAndLeftByKeyboard() {
    installation.partner();
    browser.go("exports.xhtml");
    browser.keys(Keys.TAB);
    assertThat(browser.focused()).isEqualTo("Skip to content");
    browser.go("exports.xhtml?create=SEGMENT");
    browser.await("the form", () -> browser.shows("#exportDrawer"));
    browser.keys(Keys.TAB);
    assertThat(browser.script("return document.activeElement.closest('dialog') !== null"))
        .as("the focus stays in the dialog")
        .isEqualTo(true);
    browser.keys(Keys.ESCAPE);
    browser.await("the list", () -> browser.address().endsWith("exports.xhtml"));
  }

  @Test
  void rowsAreWorkedWithByKeyboard() {
    long partner = installation.partner();
    long export =
        installation
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
                    "LIVE"));
    browser.go("exports.xhtml?partner=" + partner);
    for (String action : List.of("View", "Edit", "Stop")) {
      String name = action + " export " + export;
      browser.await(
          name + " by Tab",
          () -> {
            browser.keys(Keys.TAB);
            return browser.focused().equals(name);
          });
    }
    browser.keys(Keys.ENTER);
    browser.await("the question", () -> browser.shows("#stopDialog"));
    assertThat(browser.focused()).isEqualTo("Cancel");
    browser.keys(Keys.ESCAPE);
    browser.await("the list", () -> !browser.shows("#stopDialog"));
    browser.await(
        "the focus where it was", () -> browser.focused().equals("Stop export " + export));
    installation.api().stop(export);
  }

  /** As when a dialog is closed while the list behind it is asked for. */
  @Test
  void focusThatMovesWhileAPartOfThePageIsRenewedIsKept() {
    installation
        .api()
        .createExport(ExportRequest.of(installation.partner(), daysAgo(1), daysAgo(1), "Charged"));
    browser.go("exports.xhtml");
    Object moved =
        browser.script(
            """
            document.querySelector('.live-flag').dataset.live = 'true';
            document.dispatchEvent(new Event('visibilitychange')); // asks for the list at once
            window.moved = document.querySelector('a[aria-label^="View export"]');
            window.moved.focus();
            return window.moved.getAttribute('aria-label');
            """);
    browser.await("the list anew", () -> (Boolean) browser.script("return !moved.isConnected"));
    assertThat(browser.focused()).isEqualTo(moved);
  }

  @Test
  void daysAreChosenByKeyboard() {
    LocalDate tenth = LocalDate.now(ZoneOffset.UTC).withDayOfMonth(10);
    browser.go("audit.xhtml?from=%1$s&to=%1$s".formatted(tenth));
    browser.script("document.querySelector('.range summary').focus()");
    browser.keys(Keys.ENTER);
    browser.await("the days", () -> browser.shows(".range input[type='date']"));
    browser.script("document.querySelector('[id=\"filterForm:to\"]').focus()");
    focusPartOfDay(tenth);
    for (int i = 0; i < 6; i++) {
      browser.keys(Keys.ARROW_UP);
    }
    assertThat(browser.value("From")).isEqualTo(tenth.toString());
    assertThat(browser.value("To, inclusive")).isEqualTo(tenth.plusDays(6).toString());
    browser.keys(Keys.ENTER);
    browser.await("the answer", () -> browser.address().contains("to=" + tenth.plusDays(6)));
    assertThat(browser.text(".range summary")).contains("10 – 16");
  }

  /** Which part of a day comes first is the browser's choice of language. */
  private void focusPartOfDay(LocalDate chosen) {
    browser.keys(Keys.ARROW_UP);
    while (!browser.value("To, inclusive").equals(chosen.plusDays(1).toString())) {
      browser.keys(Keys.ARROW_DOWN, Keys.ARROW_RIGHT, Keys.ARROW_UP);
    }
    browser.keys(Keys.ARROW_DOWN);
  }

  @Test
  void oddAddressesAreAnsweredAndNothingFails() {
    long last = Integer.MAX_VALUE;
    for (String page :
        List.of(
            "exports.xhtml?page=" + last,
            "exports.xhtml?page=-1&size=7",
            "exports.xhtml?partner=x&status=NONE&exportedFrom=%2B123456789-01-01",
            "exports.xhtml?edit=x",
            "export.xhtml",
            "run.xhtml?id=99999999999999999999",
            "partners.xhtml?edit=99999999999999999999",
            "accounts.xhtml?edit=x",
            "webhooks.xhtml?edit=x&page=" + last,
            "users.xhtml?edit=%00&page=" + last,
            "tokens.xhtml?page=" + last,
            "audit.xhtml?user=%00&to=9999-12-31&page=" + last,
            "audit.xhtml?to=9999-12-31&page=" + last,
            "jobs.xhtml?status=NONE&page=" + last)) {
      int status =
          installation.api().request().accept("text/html").get("/console/" + page).statusCode();
      assertThat(status).as(page).isIn(200, 400, 404);
    }
  }

  @Test
  void rootLeadsToTheConsole() {
    browser.go("../");
    browser.await("the exports", () -> browser.address().endsWith("/console/exports.xhtml"));
  }
}
