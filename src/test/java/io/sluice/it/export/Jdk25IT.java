package io.sluice.it.export;

import static io.sluice.it.world.Installation.daysAgo;

import io.sluice.it.world.Api;
import io.sluice.it.world.Delivered;
import io.sluice.it.world.ExportRequest;
import io.sluice.it.world.Installation;
import io.sluice.sandbox.data.SandboxData;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The same WAR on the newest long-term JDK. */
class Jdk25IT {
  private static final Path JDKS = Path.of("/usr/lib/jvm");

  @Test
  void exportIsDeliveredOnJdk25() throws IOException {
    Optional<Path> jdk = jdk25();
    Assumptions.assumeTrue(jdk.isPresent(), "Skipped: there is no JDK 25 in " + JDKS);
    SandboxData data = SandboxData.empty().withEvent("App Launched", 12_000);
    try (Installation installation = Installation.start("jdk25", data, jdk.get(), Map.of())) {
      Api api = installation.api();
      long id =
          api.createExport(
              ExportRequest.of(installation.partner(), daysAgo(2), daysAgo(1), "App Launched"));
      Delivered.completely(installation, api.awaitDone(id), 24_000);
    }
  }

  private static Optional<Path> jdk25() throws IOException {
    if (!Files.isDirectory(JDKS)) {
      return Optional.empty();
    }
    try (DirectoryStream<Path> found = Files.newDirectoryStream(JDKS, "*25*")) {
      for (Path jdk : found) {
        if (Files.isExecutable(jdk.resolve("bin/java"))) {
          return Optional.of(jdk);
        }
      }
    }
    return Optional.empty();
  }
}
