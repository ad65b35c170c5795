package io.sluice.it.export;

import static io.sluice.it.world.Installation.daysAgo;
import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.it.world.Api;
import io.sluice.it.world.Delivered;
import io.sluice.it.world.ExportRequest;
import io.sluice.it.world.Installation;
import io.sluice.sandbox.data.SandboxData;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** 3 × 1,000,000 records with the server's heap of 512 MB; minutes long, so not in every build. */
@Tag("large")
class LargeExportIT {
  private static final int A_DAY = 1_000_000;
  private static final Pattern HEAP_USED = Pattern.compile("memory_usedHeap_bytes\\S* ([0-9.E]+)");

  @Test
  void threeMillionRecordsLeaveTheMemoryAsATenthDid() throws Exception {
    SandboxData data =
        SandboxData.empty()
            .withUsers(100_000)
            .withEvent("App Launched", A_DAY / 10)
            .withEvent("UTM Visited", A_DAY);
    try (Installation installation = Installation.start("large", data)) {
      export(installation, "App Launched", 3 * A_DAY / 10);
      long afterTenth = heapUsed(installation);
      installation.segment().clear();
      export(installation, "UTM Visited", 3 * A_DAY);
      long afterAll = heapUsed(installation);
      System.out.printf("heap used: %d after a tenth, %d after all%n", afterTenth, afterAll);
      assertThat(afterAll).isLessThan(afterTenth + 40_000_000);
    }
  }

  private static void export(Installation installation, String event, int records) {
    Api api = installation.api();
    long id =
        api.createExport(ExportRequest.of(installation.partner(), daysAgo(3), daysAgo(1), event));
    Delivered.completely(installation, api.await(id, "DONE", Duration.ofMinutes(30)), records);
  }

  private static long heapUsed(Installation installation) throws Exception {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    String pid = Long.toString(installation.server().pid());
    new ProcessBuilder(jcmd.toString(), pid, "GC.run").start().waitFor(60, TimeUnit.SECONDS);
    String metrics = installation.api().request().get("/metrics").asString();
    Matcher used = HEAP_USED.matcher(metrics);
    assertThat(used.find()).as("the used heap in %s", metrics).isTrue();
    return (long) Double.parseDouble(used.group(1));
  }
}
