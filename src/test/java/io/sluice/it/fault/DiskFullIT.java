package io.sluice.it.fault;

import static io.sluice.it.world.Installation.daysAgo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.sluice.it.world.Api;
import io.sluice.it.world.Delivered;
import io.sluice.it.world.ExportRequest;
import io.sluice.it.world.ExportView;
import io.sluice.it.world.Installation;
import io.sluice.sandbox.data.SandboxData;
import io.sluice.sandbox.http.FaultRule;
import io.sluice.sandbox.segment.SegmentFault;
import io.sluice.sandbox.segment.SegmentSandbox;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The embedded database's disk is full in the middle of an export: a file system of its own in
 * memory, which only root may mount; elsewhere the test is skipped and says so. The embedded
 * database closes itself when it cannot write, and stays closed until the server is started again.
 */
@Tag("large")
class DiskFullIT {
  private static final int RECORDS = 60_000;

  @TempDir private Path disk;

  @BeforeEach
  void mount() throws Exception {
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=64m", "none", disk.toString()) == 0,
        "a small file system could not be mounted: that takes root on Linux");
  }

  @AfterEach
  void unmount() throws Exception {
    run("umount", "-l", disk.toString());
  }

  @Test
  void exportGoesOnAfterARestartWhenThereIsSpaceAgain() throws Exception {
    SandboxData data = SandboxData.empty().withUsers(3_000).withEvent("Searched", RECORDS / 2);
    Path jdk = Path.of(System.getProperty("java.home"));
    Map<String, String> onDisk =
        Map.of(
            "SLUICE_DATA_DIR", disk.resolve("data").toString(), "SLUICE_RUN_LONGEST_PAUSE", "PT2S");
    try (Installation installation = Installation.start("disk-full", data, jdk, onDisk)) {
      installation.segment().faults().set(SegmentFault.DELAY, FaultRule.sometimes(1, 1).value(200));
      Api api = installation.api();
      long id =
          api.createExport(
              ExportRequest.of(installation.partner(), daysAgo(2), daysAgo(1), "Searched"));
      Awaitility.await("the first messages")
          .atMost(Duration.ofSeconds(60))
          .until(() -> stored(installation) > 0);
      Path ballast = fill();
      assertThat(stored(installation)).as("filled in the middle").isLessThan(RECORDS);
      Awaitility.await("the log to name the full disk: " + installation.server().log())
          .atMost(Duration.ofSeconds(90))
          .until(() -> Files.readString(installation.server().log()).contains("No space left"));
      Files.delete(ballast);

      installation.server().kill();
      installation.server().start();
      ExportView done = installation.api().awaitDone(id);
      Delivered.completely(installation, done, RECORDS);
    }
  }

  private static long stored(Installation installation) {
    return installation.segment().source(SegmentSandbox.US_WRITE_KEY).distinct();
  }

  private Path fill() throws IOException {
    Path ballast = disk.resolve("ballast");
    byte[] block = new byte[4096];
    try (OutputStream out = Files.newOutputStream(ballast)) {
      while (true) {
        out.write(block);
      }
    } catch (IOException full) {
      return ballast;
    }
  }

  private static int run(String... command) throws IOException, InterruptedException {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getInputStream().transferTo(OutputStream.nullOutputStream());
      return process.waitFor(10, TimeUnit.SECONDS) ? process.exitValue() : -1;
    } catch (IOException noSuchCommand) {
      return -1;
    }
  }
}
