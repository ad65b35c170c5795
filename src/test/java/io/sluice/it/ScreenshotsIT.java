package io.sluice.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Takes the pictures of the README: {@code mvn verify -Dtest=NONE
 * -Dsurefire.failIfNoSpecifiedTests=false -Dit.test=ScreenshotsIT
 * -Dscreenshots=src/site/screenshots}. Without the property they go to {@code target/screenshots}.
 */
@ExtendWith(SharedInstallation.class)
class ScreenshotsIT {

  private static final Path FOLDER =
      Path.of(System.getProperty("screenshots", "target/screenshots"));

  @Test
  void everyPageInLightAndDark(Installation installation) throws IOException {
    Files.createDirectories(FOLDER);
    try (Browser browser = Browser.open(installation.server())) {
      picture(browser, "exports-empty", "exports.xhtml");
      long partner = installation.partner();
      for (int i = 1; i <= 3; i++) {
        installation
            .api()
            .createExport(
                io.sluice.it.ExportRequest.of(
                    partner,
                    Installation.daysAgo(i + 1),
                    Installation.daysAgo(1),
                    "App Launched",
                    "Charged"));
      }
      picture(browser, "exports", "exports.xhtml");
      picture(browser, "exports-filter", "exports.xhtml?frequency=ONE_TIME&status=DONE");
      picture(browser, "export-form", "exports.xhtml?create=SEGMENT");
      picture(browser, "not-found", "nothing.xhtml");
    }
  }

  private static void picture(Browser browser, String name, String page) throws IOException {
    browser.go(page);
    for (boolean dark : new boolean[] {false, true}) {
      browser.dark(dark);
      Files.write(FOLDER.resolve(name + (dark ? "-dark" : "") + ".png"), browser.screenshot());
    }
    browser.dark(false);
    System.out.println(name + ": " + browser.complaints());
  }
}
