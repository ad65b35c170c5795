package io.sluice.it.export;

import static io.sluice.it.world.Installation.daysAgo;

import io.sluice.it.tool.LaterJdk;
import io.sluice.it.tool.Needs;
import io.sluice.it.tool.Tool;
import io.sluice.it.world.Api;
import io.sluice.it.world.Delivered;
import io.sluice.it.world.ExportRequest;
import io.sluice.it.world.Installation;
import io.sluice.sandbox.data.SandboxData;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The same WAR on the newest JDK that is there: 25, or at least 21. */
@Needs(Tool.LATER_JDK)
class Jdk25IT {

  @Test
  void exportIsDeliveredOnJdk25() {
    Path jdk = LaterJdk.find().orElseThrow();
    SandboxData data = SandboxData.empty().withEvent("App Launched", 12_000);
    try (Installation installation = Installation.start("jdk25", data, jdk, Map.of())) {
      Api api = installation.api();
      long id =
          api.createExport(
              ExportRequest.of(installation.partner(), daysAgo(2), daysAgo(1), "App Launched"));
      Delivered.completely(installation, api.awaitDone(id), 24_000);
    }
  }
}
