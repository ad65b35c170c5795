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
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The Exports page, as CleverTap's page about the export to Segment describes it. */
@Needs(Tool.BROWSER)
@ExtendWith(SharedInstallation.class)
class ConsoleExportsIT {

  private Installation installation;
  private Browser browser;
  private long partner;
  private String nickname;

  @BeforeEach
  void open(Installation installation) {
    this.installation = installation;
    partner = installation.partner();
    nickname =
        installation
            .api()
            .request()
            .get("/api/v1/partners/" + partner)
            .jsonPath()
            .getString("nickname");
    browser = Browser.open(installation.server());
  }

  @AfterEach
  void close() {
    browser.close();
  }

  @Test
  void newExportIsInitiatedAndBecomesDoneWithoutReloading() {
    browser.go("exports.xhtml?partner=" + partner).press("Create Export").press("Segment");
    assertThat(browser.text("#exportTitle")).isEqualTo("Export to Segment");
    browser.choose("Partner Nickname", nickname);
    browser.await("the events", () -> browser.has("[data-words^='Charged']"));
    browser.type("Search events", "charg").pressCss("[data-words^='Charged'] label");
    assertThat(browser.texts(".event-list li").stream().filter(text -> !text.isEmpty())).hasSize(1);
    browser.choose("Date to export data", "Yesterday").press("Export");
    browser.awaitText("Segment export has initiated").awaitText(nickname);
    assertThat(browser.address()).endsWith("partner=" + partner);
    browser.script("window.notReloaded = true");
    browser.await("a status DONE", () -> browser.text("#exports").contains("DONE"));
    assertThat(browser.text("#exports"))
        .contains("Selected Events", "Charged", "One time", "1 of 1 slices");
    assertThat(browser.script("return window.notReloaded === true")).isEqualTo(true);
  }

  @Test
  void eachChoiceOfTheSeedIsOffered() {
    browser.go("exports.xhtml?create=SEGMENT");
    assertThat(browser.texts(".choices label"))
        .containsExactly(
            "All System Events",
            "Selected Events",
            "Engagement Events",
            "User Profiles",
            "One time",
            "Recurring",
            "Live");
    assertThat(browser.options("Date to export data"))
        .containsExactly(
            "Today",
            "Yesterday",
            "Last 7 days",
            "Last 30 days",
            "Last 60 days",
            "Current month",
            "Previous month",
            "Days of my choice");
    assertThat(browser.text(".event-list"))
        .contains("This event is recorded every time a user launches your application.");
  }

  @Test
  void wrongFieldsAreNamedWhereTheyAre() {
    browser.go("exports.xhtml?create=SEGMENT").choose("Date to export data", "Days of my choice");
    browser.day("From", daysAgo(80)).day("To, inclusive", daysAgo(-2)).press("Export");
    browser.awaitText("60 days").awaitText("future").awaitText("at least one event");
    assertThat(browser.text("#exportTitle")).isEqualTo("Export to Segment");
  }

  @Test
  void previewShowsTheMessagesAndSendsNothing() {
    browser.go("exports.xhtml?create=SEGMENT").choose("Partner Nickname", nickname);
    browser.await("the events", () -> browser.has("[data-words^='Charged']"));
    browser.type("Search events", "Charged").pressCss("[data-words^='Charged'] label");
    browser.press("Preview").awaitText("nothing was sent").awaitText("\"messageId\"");
    assertThat(browser.texts(".preview .message")).hasSize(10);
    assertThat(installation.api().items("/api/v1/exports?partner=" + partner, ExportView.class))
        .isEmpty();
  }

  @Test
  void stopAsksFirstAndThenTheExportIsStopped() {
    long id = recurring(12);
    browser.go("exports.xhtml?partner=" + partner).press("Stop export " + id);
    assertThat(browser.text("#stopTitle")).isEqualTo("Stop export?");
    browser.press("Cancel");
    assertThat(installation.api().export(id).status()).isNotEqualTo("STOPPED");
    browser.press("Stop export " + id).press("Stop").awaitText("Segment data export stopped");
    installation.api().await(id, "STOPPED", Duration.ofMinutes(1));
    String row = "[data-export='" + id + "']";
    browser.await("the row STOPPED", () -> browser.text(row).contains("STOPPED"));
    assertThat(browser.attribute(row + " [aria-disabled]", "title"))
        .contains("only a RUNNING or PENDING export can be edited");
  }

  @Test
  void runningExportIsStoppedAndRestarted() {
    long id =
        installation.api().createExport(ExportRequest.of(partner, daysAgo(20), daysAgo(1), big()));
    installation.api().await(id, "RUNNING", Duration.ofMinutes(1));
    browser.go("export.xhtml?id=" + id).press("Stop").press("Stop");
    browser.awaitText("Segment data export stopped");
    installation.api().await(id, "STOPPED", Duration.ofMinutes(1));
    browser.press("Restart").press("Restart").awaitText("goes on where it was");
    installation.api().stop(id);
  }

  private static String[] big() {
    return SharedInstallation.BIG;
  }

  @Test
  void oneTimeExportCannotBeEditedAndSaysWhy() {
    long id =
        installation
            .api()
            .createExport(ExportRequest.of(partner, daysAgo(1), daysAgo(1), "Charged"));
    browser.go("exports.xhtml?partner=" + partner);
    assertThat(browser.attribute("[data-export='" + id + "'] [aria-disabled]", "aria-label"))
        .contains("only recurring and live exports can be edited");
    browser.go("exports.xhtml?edit=" + id).awaitText("is a one-time export");
  }

  @Test
  void recurringExportIsEditedWithinTheRules() {
    long id = recurring(12);
    browser.go("exports.xhtml?partner=" + partner).press("Edit export " + id);
    browser.awaitText("the new changes will apply to the next run");
    browser.awaitText("You cannot change the export from User Profile to Event and vice-versa");
    assertThat(browser.isEnabled("Partner Nickname")).isFalse();
    assertThat(browser.isEnabled("User Profiles")).isFalse();
    assertThat(browser.isEnabled("One time")).isFalse();
    assertThat(browser.value("Every (hours)")).isEqualTo("12");
    browser.type("Every (hours)", "6").press("Update export").awaitText("was updated");
    browser.awaitText("Every 6 hours");
    assertThat(
            installation
                .api()
                .request()
                .get("/api/v1/exports/" + id)
                .jsonPath()
                .getInt("everyHours"))
        .isEqualTo(6);
  }

  @Test
  void hoursOutsideOfTheSeedAreRefused() {
    long id = recurring(12);
    browser.go("exports.xhtml?edit=" + id);
    browser.type("Every (hours)", "3").press("Update export").awaitText("Must be from 4 to 24");
  }

  private long recurring(int hours) {
    Map<String, Object> body = new HashMap<>();
    body.put("partner", partner);
    body.put("dataType", "SELECTED_EVENTS");
    body.put("events", java.util.List.of("Charged"));
    body.put("frequency", "RECURRING");
    body.put("everyHours", hours);
    return installation.api().create("/api/v1/exports", body);
  }

  @Test
  void filterLivesInTheAddressAndIsReset() {
    long id = recurring(8);
    installation.api().createExport(ExportRequest.of(partner, daysAgo(1), daysAgo(1), "Charged"));
    browser.go("exports.xhtml").press("Filter");
    browser.choose("Partner", nickname).choose("Frequency", "Recurring").choose("Format", "JSON");
    browser.choose("Type", "Selected Events").press("Apply");
    browser.await("the filter in the address", () -> browser.address().contains("RECURRING"));
    assertThat(browser.address())
        .contains("partner=" + partner, "type=SELECTED_EVENTS", "format=JSON");
    assertThat(browser.texts("[data-export]")).hasSize(1);
    assertThat(browser.has("[data-export='" + id + "']")).isTrue();
    String bookmark = browser.address();
    browser.press("Reset all");
    browser.await("all exports", () -> browser.address().endsWith("exports.xhtml"));
    browser.go(bookmark.substring(bookmark.indexOf("exports.xhtml")));
    assertThat(browser.texts("[data-export]")).hasSize(1);
    assertThat(browser.chosen("Frequency")).isEqualTo("Recurring");
  }

  @Test
  void exportedOnFiltersByDay() {
    recurring(8);
    LocalDate today = daysAgo(0);
    browser.go("exports.xhtml?partner=" + partner + "&exportedFrom=" + today);
    browser.pressCss(".range summary");
    assertThat(browser.text(".range summary")).contains("From", String.valueOf(today.getYear()));
    assertThat(browser.value("From")).isEqualTo(today.toString());
    browser.day("To, inclusive", today).pressCss(".range input[type='submit']");
    browser.await("the days in the address", () -> browser.address().contains("exportedTo="));
    assertThat(browser.address()).contains("exportedFrom=" + today, "exportedTo=" + today);
    assertThat(browser.texts("[data-export]")).hasSize(1);
    browser.go("exports.xhtml?partner=%d&exportedTo=%s".formatted(partner, daysAgo(1)));
    browser.awaitText("No export matches the filter");
  }

  @Test
  void namedDaysFillTheFilter() {
    browser.go("exports.xhtml?partner=" + partner).pressCss(".range summary");
    browser.choose("Named days", "Last 7 days");
    LocalDate from = LocalDate.parse(browser.value("From"));
    assertThat(browser.value("To, inclusive")).isEqualTo(from.plusDays(6).toString());
    browser.pressCss(".range input[type='submit']");
    browser.await("the days in the address", () -> browser.address().contains("exportedTo="));
    assertThat(browser.address()).contains("exportedFrom=" + from);
    assertThat(browser.text(".range summary")).contains(" – " + from.plusDays(6).getDayOfMonth());
  }

  @Test
  void daysThatCannotBeExportedCannotBeChosen() {
    browser.go("exports.xhtml?create=SEGMENT").choose("Date to export data", "Days of my choice");
    browser.day("From", daysAgo(3)).day("To, inclusive", daysAgo(2));
    LocalDate oldest = LocalDate.parse(browser.attribute("[id='exportForm:from']", "min"));
    LocalDate newest = oldest.plusDays(60);
    assertThat(newest).isBetween(daysAgo(1), daysAgo(-1));
    assertThat(browser.attribute("[id='exportForm:from']", "max")).isEqualTo("" + daysAgo(2));
    assertThat(browser.attribute("[id='exportForm:to']", "min")).isEqualTo("" + daysAgo(3));
    assertThat(browser.attribute("[id='exportForm:to']", "max")).isEqualTo("" + newest);
  }

  @Test
  void itemsPerPageIsTwentyOrTenOrThirtyOrForty() {
    for (int i = 0; i < 11; i++) {
      recurring(24);
    }
    browser.go("exports.xhtml?partner=" + partner);
    assertThat(browser.chosen("Items per page")).isEqualTo("20");
    assertThat(browser.options("Items per page")).containsExactly("10", "20", "30", "40");
    browser.choose("Items per page", "10");
    browser.await("ten on a page", () -> browser.texts("[data-export]").size() == 10);
    assertThat(browser.address()).contains("size=10");
    browser.press("Next");
    browser.await("the second page", () -> browser.texts("[data-export]").size() == 1);
    assertThat(browser.text("#paging")).contains("11–11 of 11");
  }

  @Test
  void runShowsItsCountsBesideCleverTaps() {
    long id =
        installation
            .api()
            .createExport(ExportRequest.of(partner, daysAgo(2), daysAgo(1), "Charged"));
    ExportView done = installation.api().awaitDone(id);
    browser.go("export.xhtml?id=" + id).press("Run " + done.lastRun().id());
    browser.awaitText("Events sent by day").awaitText("Events sent by name");
    assertThat(browser.text(".figures"))
        .contains("Read\n800", "Sent\n800", "Rejected\n0", "CleverTap’s count\n800");
    assertThat(chart("columns")).isEqualTo("[[\"Sent\",[400,400]]]");
    assertThat(chart("bars")).isEqualTo("[[\"Sent\",[800]]]");
    browser.pressCss("[data-chart='columns'] summary");
    assertThat(browser.texts("[data-chart='columns'] td")).containsExactly("400", "400");
    assertThat(browser.text("#slices")).contains("Charged", "DONE", "400");
    assertThat(browser.text("#rejections")).contains("Nothing was rejected");
  }

  /** The chart as it is drawn: the name and the numbers of each series. */
  private Object chart(String kind) {
    return browser.script(
        "return JSON.stringify(Chart.getChart(document.querySelector('[data-chart=%s] canvas'))"
                .formatted(kind)
            + ".data.datasets.map(one => [one.label, one.data]))");
  }

  @Test
  void seriesOfAChartDifferInMoreThanColour() {
    long id =
        installation
            .api()
            .createExport(ExportRequest.of(partner, daysAgo(2), daysAgo(1), "Charged"));
    browser.go("run.xhtml?id=" + installation.api().awaitDone(id).lastRun().id());
    browser.await("a chart", () -> chart("columns") != null);
    browser.script(
        """
        const part = document.querySelector('[data-chart]');
        part.dataset.chart = 'lines';
        part.querySelector('thead tr').insertAdjacentHTML('beforeend', '<th>Late</th><th>Count</th>');
        part.querySelectorAll('tbody tr').forEach(row =>
          row.insertAdjacentHTML('beforeend', '<td data-value="3">3</td><td data-value="">—</td>'));
        """);
    browser.dark(true); // draws the charts anew, in other colours
    browser.await(
        "three lines",
        () ->
            chart("lines")
                .equals("[[\"Sent\",[400,400]],[\"Late\",[3,3]],[\"Count\",[null,null]]]"));
    Object looks =
        browser.script(
            "return new Set(Chart.getChart(document.querySelector('[data-chart] canvas'))"
                + ".data.datasets.map(one => one.pointStyle + one.borderDash)).size");
    assertThat(looks).isEqualTo(3L);
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void runMovesByItselfAndKeepsWhatIsOpen() {
    long id =
        installation.api().createExport(ExportRequest.of(partner, daysAgo(8), daysAgo(1), big()));
    installation.api().await(id, "RUNNING", Duration.ofMinutes(1));
    browser.go("run.xhtml?id=" + installation.api().export(id).lastRun().id());
    browser.await("a rate", () -> !browser.text(".facts").contains("Events a second\n—"));
    browser.await("a chart", () -> browser.shows("details.help-steps"));
    browser.pressCss("details.help-steps summary");
    String before = browser.text(".figures");
    browser.await("other counts", () -> !browser.text(".figures").equals(before));
    assertThat(browser.attribute("details.help-steps", "open")).isNotNull();
    installation.api().stop(id);
  }

  @Test
  void unknownExportIsAPageThatSaysSo() {
    browser.go("export.xhtml?id=999999").awaitText("Export 999999 does not exist");
    assertThat(browser.text()).contains("404");
  }
}
