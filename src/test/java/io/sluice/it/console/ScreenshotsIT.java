package io.sluice.it.console;

import static io.sluice.it.world.Installation.daysAgo;

import io.sluice.it.tool.Needs;
import io.sluice.it.tool.Tool;
import io.sluice.it.world.Api;
import io.sluice.it.world.ExportRequest;
import io.sluice.it.world.Installation;
import io.sluice.it.world.SharedInstallation;
import io.sluice.sandbox.segment.SegmentSandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Takes a picture of every page, in light and dark, into {@code target/screenshots}; with the
 * property {@code screenshots}, only those of the README into that folder: {@code mvn -B verify
 * -Dit.excluded.tags= -Dit.test=ScreenshotsIT -Dscreenshots=src/site/screenshots}.
 */
@Tag("large")
@Needs(Tool.BROWSER)
@ExtendWith(SharedInstallation.class)
class ScreenshotsIT {

  private static final String README_FOLDER = System.getProperty("screenshots");
  private static final Path FOLDER =
      Path.of(README_FOLDER == null ? "target/screenshots" : README_FOLDER);

  private static final Set<String> OF_THE_README =
      Set.of(
          "login",
          "exports",
          "export-form",
          "export",
          "run",
          "partners-dark",
          "accounts",
          "webhooks",
          "tokens",
          "jobs",
          "job-dark",
          "users",
          "audit",
          "me-dark");

  private Installation installation;
  private Browser browser;

  @Test
  void everyPageInLightAndDark(Installation installation) throws IOException {
    this.installation = installation;
    Files.createDirectories(FOLDER);
    long partner = partner();
    long run = fill(partner);
    people();
    try (Browser opened = Browser.open(installation.server(), "dana")) {
      browser = opened;
      pages(installation.api().run(run).export(), run);
      pagesOfAdmins();
      picture("login", "../login.xhtml");
      picture("not-found", "nothing.xhtml");
      browser.telephone();
      picture("exports-narrow", "exports.xhtml");
    }
    installation.api().expect(204, installation.api().request().delete("/api/v1/users/dana"));
  }

  private void pages(long export, long run) throws IOException {
    picture("exports", "exports.xhtml");
    picture("exports-filter", "exports.xhtml?frequency=LIVE&status=FAILED");
    picture("export-form", "exports.xhtml?create=SEGMENT");
    picture("export", "export.xhtml?id=" + export);
    picture("run", "run.xhtml?id=" + run);
    picture("partners", "partners.xhtml");
    picture("partner-form", "partners.xhtml?integrate=SEGMENT");
    picture("accounts", "accounts.xhtml");
    picture("account-form", "accounts.xhtml?add=1");
    picture("webhooks", "webhooks.xhtml");
    picture("webhook-form", "webhooks.xhtml?add=1");
    picture("tokens", "tokens.xhtml");
    picture("token-form", "tokens.xhtml?create=1");
    picture("me", "me.xhtml");
  }

  private void pagesOfAdmins() throws IOException {
    picture("users", "users.xhtml");
    picture("user-form", "users.xhtml?add=1");
    picture("audit", "audit.xhtml");
    picture("audit-filter", "audit.xhtml?entity=EXPORT&action=CREATE");
    picture("jobs", "jobs.xhtml");
    browser.go("jobs.xhtml").pressCss("tbody th a");
    String job = browser.address();
    picture("job", job.substring(job.lastIndexOf('/') + 1));
  }

  private long partner() {
    Api api = installation.api();
    long account = installation.account();
    Map<String, Object> named =
        new HashMap<>(api.request().get("/api/v1/accounts/" + account).jsonPath().getMap(""));
    named.put("name", "Acme India");
    api.expect(200, api.put("/api/v1/accounts/" + account, named));
    installation.partner(
        account, SegmentSandbox.US_WRITE_KEY, "US", Map.of("nickname", "CleverTap_Staging"));
    return installation.partner(
        account, SegmentSandbox.US_WRITE_KEY, "US", Map.of("nickname", "CleverTap_Prod"));
  }

  /** Exports of all frequencies. Returns the run of one that is done. */
  private long fill(long partner) {
    Api api = installation.api();
    recurring(partner, Map.of("frequency", "LIVE"));
    recurring(partner, Map.of("frequency", "RECURRING", "everyHours", 8));
    long stopped = recurring(partner, Map.of("frequency", "RECURRING", "everyHours", 24));
    api.stop(stopped);
    long done =
        api.createExport(
            ExportRequest.of(
                partner, daysAgo(7), daysAgo(1), "Charged", "Product Viewed", "Searched"));
    api.awaitDone(done);
    long run = api.export(done).lastRun().id();
    String days = "{\"from\":\"%s\",\"to\":\"%s\"}".formatted(daysAgo(9), daysAgo(8));
    api.expect(202, api.post("/api/v1/exports/" + done + "/backfill", days));
    api.awaitDone(done);
    api.createExport(ExportRequest.of(partner, daysAgo(20), daysAgo(1), SharedInstallation.BIG));
    return run;
  }

  private long recurring(long partner, Map<String, ?> schedule) {
    Map<String, Object> body = new HashMap<>(schedule);
    body.put("partner", partner);
    body.put("dataType", "SELECTED_EVENTS");
    body.put("events", List.of("Charged"));
    return installation.api().create("/api/v1/exports", body);
  }

  private void people() {
    Api api = installation.api();
    Map.of("dana", "ADMIN", "tom", "OPERATOR", "priya", "VIEWER")
        .forEach(
            (name, role) ->
                api.expect(
                    201,
                    api.post(
                        "/api/v1/users",
                        Map.of("name", name, "role", role, "password", Installation.PASSWORD))));
    api.expect(200, api.put("/api/v1/users/priya", Map.of("role", "OPERATOR")));
    Api tom = installation.as("tom");
    tom.create("/api/v1/tokens", Map.of("name", "nightly", "role", "VIEWER", "expiresInDays", 90));
    api.create(
        "/api/v1/webhooks",
        Map.of("url", "https://192.0.2.1/hooks/sluice", "secret", Installation.PASSWORD));
  }

  private void picture(String name, String page) throws IOException {
    browser.go(page);
    for (boolean dark : new boolean[] {false, true}) {
      String file = name + (dark ? "-dark" : "");
      if (README_FOLDER == null || OF_THE_README.contains(file)) {
        browser.dark(dark);
        Files.write(FOLDER.resolve(file + ".png"), browser.screenshot());
      }
    }
    browser.dark(false);
  }
}
