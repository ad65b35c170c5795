package io.sluice.sandbox.demo;

import io.sluice.sandbox.Sandbox;
import io.sluice.sandbox.segment.SegmentRegion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Payara Micro with Sluice in it, as a child process that listens on loopback only. */
final class DemoServer implements AutoCloseable {

  private static final String ON_LOOPBACK =
      "set configs.config.server-config.network-config.network-listeners.network-listener"
          + ".http-listener.address=127.0.0.1";
  private static final long STOP_SECONDS = 30;
  private static final int LAST_LINES = 15;

  private final DemoSettings settings;
  private final Process process;

  private DemoServer(DemoSettings settings, Process process) {
    this.settings = settings;
    this.process = process;
  }

  /** Returns at once, long before the server is ready. */
  static DemoServer start(DemoSettings settings, Sandbox sandbox) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command(settings, preBoot(settings)));
    builder.directory(settings.project().toFile());
    // What somebody configured for a real Sluice must not reach the demo.
    builder.environment().keySet().removeIf(name -> name.startsWith("SLUICE_"));
    builder.environment().putAll(configuration(settings, sandbox));
    builder.redirectErrorStream(true).redirectOutput(settings.log().toFile());
    return new DemoServer(settings, builder.start());
  }

  private static List<String> command(DemoSettings settings, Path preBoot) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx512m",
        "-jar",
        settings.server().toString(),
        "--deploy",
        settings.application().toString(),
        "--contextroot",
        "/",
        "--port",
        Integer.toString(settings.port()),
        "--nohazelcast",
        "--disablephonehome",
        "--prebootcommandfile",
        preBoot.toString(),
        "--logproperties",
        settings.serverConfig().resolve("logging.properties").toString());
  }

  private static Path preBoot(DemoSettings settings) throws IOException {
    Path commands = settings.data().resolve("pre-boot.asadmin");
    String shipped = Files.readString(settings.serverConfig().resolve("pre-boot.asadmin"));
    return Files.writeString(commands, shipped + "\n" + ON_LOOPBACK + "\n");
  }

  private static Map<String, String> configuration(DemoSettings settings, Sandbox sandbox) {
    return Map.of(
        "SLUICE_DATA_DIR", settings.data().toString(),
        "SLUICE_ADMIN_PASSWORD", DemoSettings.PASSWORD,
        "SLUICE_CLEVERTAP_URL", sandbox.clevertap().url().toString(),
        "SLUICE_SEGMENT_URL_US", sandbox.segment().url(SegmentRegion.US).toString(),
        "SLUICE_SEGMENT_URL_EU", sandbox.segment().url(SegmentRegion.EU).toString(),
        "SLUICE_SEGMENT_URL_SETTINGS", sandbox.segment().url().toString());
  }

  /**
   * @throws DemoFailedException with the end of its log, if the server has ended
   */
  void checkAlive() {
    if (!process.isAlive()) {
      throw new DemoFailedException(
          "The server has ended with %d; the end of %s:%n%s"
              .formatted(process.exitValue(), settings.log(), lastLines()));
    }
  }

  /** Returns when the server has ended by itself. */
  void awaitEnd() throws InterruptedException {
    process.waitFor();
  }

  private String lastLines() {
    try {
      List<String> lines = Files.readAllLines(settings.log());
      return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    } catch (IOException e) {
      return "It cannot be read: " + e;
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
