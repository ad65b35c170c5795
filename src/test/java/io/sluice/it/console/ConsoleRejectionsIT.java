package io.sluice.it.console;

import static io.sluice.it.world.Installation.daysAgo;
import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.it.tool.Needs;
import io.sluice.it.tool.Tool;
import io.sluice.it.world.ExportRequest;
import io.sluice.it.world.Installation;
import io.sluice.it.world.RunView;
import io.sluice.it.world.SharedInstallation;
import io.sluice.sandbox.segment.SegmentSandbox;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The rejections of a run: their reasons, the download, and a replay when what was wrong is right.
 */
@Needs(Tool.BROWSER)
@ExtendWith(SharedInstallation.class)
class ConsoleRejectionsIT {

  private static final String REASON = "no_user_id";

  private Installation installation;
  private Browser browser;
  private long partner;
  private RunView run;

  @BeforeEach
  void rejectWhoHasNoUserId(Installation installation) {
    this.installation = installation;
    partner =
        installation.partner(
            installation.account(),
            SegmentSandbox.US_WRITE_KEY,
            "US",
            Map.of("withoutUserId", "REJECT"));
    long export =
        installation
            .api()
            .createExport(ExportRequest.of(partner, daysAgo(1), daysAgo(1), "Charged"));
    run = installation.api().awaitDone(export).lastRun();
    assertThat(run.rejected()).isPositive();
    browser = Browser.open(installation.server());
  }

  @AfterEach
  void close() {
    browser.close();
  }

  @Test
  void reasonsAndRecordsAreShownAndFiltered() {
    browser.go("run.xhtml?id=" + run.id());
    assertThat(browser.text("#run")).contains("DONE with " + run.rejected() + " rejections");
    browser.pressCss("#rejections summary").awaitText("\"event_props\"");
    browser.press("Show only " + REASON);
    browser.await("the reason in the address", () -> browser.address().contains(REASON));
    assertThat(browser.texts("#rejections summary .tag")).isNotEmpty().containsOnly(REASON);
    browser.go("run.xhtml?id=%d&reason=unreadable_record".formatted(run.id()));
    browser.awaitText("No rejection matches");
  }

  @Test
  void slicesLeadToTheirRejectionsAndPagesKeepTheFilter() {
    assertThat(run.rejected()).as("more than a page").isGreaterThan(20);
    String slice = "event=Charged&day=" + daysAgo(1);
    browser.go("run.xhtml?id=" + run.id()).pressCss("#slices td a");
    browser.await("the slice in the address", () -> browser.address().contains(slice));
    assertThat(browser.text("#rejections .card-head")).contains("Charged");

    browser.press("More rejections");
    browser.await("the next page", () -> browser.address().contains(slice + "&rejections=2"));
    assertThat(browser.texts("#rejections summary .tag")).isNotEmpty();
    assertThat(browser.attribute("#rejections a.button", "href")).endsWith("?" + slice);

    browser.pressCss("#rejections a[aria-label='Show every day']");
    browser.await("every day", () -> browser.address().endsWith("&event=Charged#rejections"));
  }

  @Test
  void downloadHasThemAll() {
    browser.go("run.xhtml?id=" + run.id());
    String link = browser.attribute("#rejections a.button", "href");
    assertThat(installation.api().request().get(link).asString().lines())
        .hasSize((int) run.rejected());
  }

  @Test
  void replayIsARunOfItsOwnKind() {
    browser.go("partners.xhtml?edit=" + partner);
    browser.choose("Records without a User ID", "Send with the Anonymous ID").press("Save");
    browser.awaitText("was changed").go("run.xhtml?id=" + run.id()).press("Replay");
    assertThat(browser.text("#replayTitle")).isEqualTo("Replay the rejections?");
    browser.press("Replay").awaitText("are being replayed").awaitText("Replay, ");
    browser.await("the replay DONE", () -> browser.text("#run").contains("DONE"));
    assertThat(browser.text(".figures")).contains("Sent\n" + run.rejected(), "Rejected\n0");
    browser.go("run.xhtml?id=" + run.id()).awaitText("Sent by run ");
  }
}
