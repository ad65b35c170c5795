package io.sluice.it;

import static io.sluice.it.Installation.daysAgo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Takes the pictures of the README: {@code mvn verify -Dtest=NONE
 * -Dsurefire.failIfNoSpecifiedTests=false -Dit.test=ScreenshotsIT
 * -Dscreenshots=src/site/screenshots}. Without the property they go to {@code target/screenshots}.
 */
@Tag("large")
@ExtendWith(SharedInstallation.class)
class ScreenshotsIT {

  private static final Path FOLDER =
      Path.of(System.getProperty("screenshots", "target/screenshots"));

  @Test
  void everyPageInLightAndDark(Installation installation) throws IOException {
    Files.createDirectories(FOLDER);
    long partner = installation.partner();
    long run = fill(installation, partner);
    try (Browser browser = Browser.open(installation.server())) {
      picture(browser, "exports", "exports.xhtml?partner=" + partner);
      picture(browser, "exports-filter", "exports.xhtml?frequency=LIVE&status=FAILED");
      picture(browser, "export-form", "exports.xhtml?create=SEGMENT");
      picture(browser, "export", "export.xhtml?id=" + installation.api().run(run).export());
      picture(browser, "run", "run.xhtml?id=" + run);
      picture(browser, "partners", "partners.xhtml");
      picture(browser, "partner-form", "partners.xhtml?integrate=SEGMENT");
      picture(browser, "accounts", "accounts.xhtml");
      picture(browser, "account-form", "accounts.xhtml?add=1");
      picture(browser, "jobs", "jobs.xhtml");
      browser.go("jobs.xhtml").pressCss("tbody th a");
      String job = browser.address();
      picture(browser, "job", job.substring(job.lastIndexOf('/') + 1));
      picture(browser, "not-found", "nothing.xhtml");
      browser.size(500, 900);
      picture(browser, "exports-narrow", "exports.xhtml?partner=" + partner);
    }
  }

  /** Exports of all frequencies. Returns the run of one that is done. */
  private static long fill(Installation installation, long partner) {
    Api api = installation.api();
    recurring(api, partner, Map.of("frequency", "LIVE"));
    recurring(api, partner, Map.of("frequency", "RECURRING", "everyHours", 8));
    long stopped = recurring(api, partner, Map.of("frequency", "RECURRING", "everyHours", 24));
    api.stop(stopped);
    long done =
        api.createExport(
            ExportRequest.of(
                partner, daysAgo(7), daysAgo(1), "Charged", "Product Viewed", "Searched"));
    api.awaitDone(done);
    api.createExport(ExportRequest.of(partner, daysAgo(20), daysAgo(1), SharedInstallation.BIG));
    return api.export(done).lastRun().id();
  }

  private static long recurring(Api api, long partner, Map<String, ?> schedule) {
    Map<String, Object> body = new java.util.HashMap<>(schedule);
    body.put("partner", partner);
    body.put("dataType", "SELECTED_EVENTS");
    body.put("events", List.of("Charged"));
    return api.create("/api/v1/exports", body);
  }

  private static void picture(Browser browser, String name, String page) throws IOException {
    browser.go(page);
    for (boolean dark : new boolean[] {false, true}) {
      browser.dark(dark);
      Files.write(FOLDER.resolve(name + (dark ? "-dark" : "") + ".png"), browser.screenshot());
    }
    browser.dark(false);
  }
}
