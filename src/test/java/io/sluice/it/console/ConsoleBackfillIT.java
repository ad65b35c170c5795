package io.sluice.it.console;

import static io.sluice.it.world.Installation.daysAgo;
import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.it.tool.Needs;
import io.sluice.it.tool.Tool;
import io.sluice.it.world.ExportRequest;
import io.sluice.it.world.Installation;
import io.sluice.it.world.RunView;
import io.sluice.it.world.SharedInstallation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A backfill from the page of an export. */
@Needs(Tool.BROWSER)
@ExtendWith(SharedInstallation.class)
class ConsoleBackfillIT {

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
  void daysOfMyChoiceAreARunOfTheirOwnKind() {
    long export = done();
    browser.go("export.xhtml?id=" + export).press("Backfill");
    browser.choose("Days", "Days of my choice");
    browser.day("From", daysAgo(4)).day("To, inclusive", daysAgo(3)).press("Start backfill");
    browser.awaitText("The backfill has started as run ");
    browser.await("the run DONE", () -> run().contains("DONE"));
    assertThat(run()).contains("Backfill", "800");
    assertThat(browser.texts("[aria-label='List of runs'] tbody tr")).hasSize(2);
  }

  private String run() {
    return browser.text("[aria-label='List of runs'] tbody tr");
  }

  @Test
  void rangesHaveNames() {
    long export = done();
    browser.go("export.xhtml?id=" + export).press("Backfill");
    assertThat(browser.options("Days")).contains("Yesterday", "Last 7 days", "Previous month");
    browser.choose("Days", "Yesterday").press("Start backfill");
    browser.awaitText("The backfill has started as run ");
    browser.await("the run DONE", () -> run().contains("DONE"));
    assertThat(installation.api().runs(export)).extracting(RunView::kind).contains("BACKFILL");
  }

  @Test
  void wrongDaysAreNamedWhereTheyAre() {
    long export = done();
    browser.go("export.xhtml?id=" + export).press("Backfill");
    browser.choose("Days", "Days of my choice").press("Start backfill");
    browser.await("what is missing", () -> said("from").startsWith("Is missing"));
    assertThat(said("to")).startsWith("Is missing");
    browser.day("From", daysAgo(80)).day("To, inclusive", daysAgo(-2)).press("Start backfill");
    browser.await("the oldest day", () -> said("from").startsWith("Must be within the last 60"));
    assertThat(said("to")).startsWith("Must not be in the future");
    browser.press("Cancel");
    assertThat(installation.api().runs(export)).hasSize(1);
  }

  private String said(String field) {
    return browser.text("[id='backfill:" + field + "Said']");
  }

  @Test
  void exportMustBeAtRest() {
    long export =
        installation
            .api()
            .createExport(
                ExportRequest.of(
                    installation.partner(), daysAgo(30), daysAgo(1), SharedInstallation.BIG));
    browser.go("export.xhtml?id=" + export);
    assertThat(refusal()).contains("a backfill needs the export to be at rest");
    installation.api().stop(export);
    browser.await(
        "what to do first",
        () -> refusal().contains(" is STOPPED") && refusal().contains("restart it first"));
  }

  private String refusal() {
    return browser.attribute("#actions [aria-disabled]", "title");
  }

  private long done() {
    long export =
        installation
            .api()
            .createExport(
                ExportRequest.of(installation.partner(), daysAgo(1), daysAgo(1), "Charged"));
    installation.api().awaitDone(export);
    return export;
  }
}
