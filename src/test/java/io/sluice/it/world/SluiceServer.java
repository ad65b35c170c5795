package io.sluice.it.world;

import io.sluice.sandbox.Sandbox;
import io.sluice.sandbox.segment.SegmentRegion;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.awaitility.Awaitility;

/**
 * The built WAR on Payara Micro as a process of its own, with the data folder that its restarts
 * share. One start writes one log file; failures name the last.
 */
public final class SluiceServer implements AutoCloseable {
  public static final String ADMIN_PASSWORD = "it-admin-Pa55-of-the-tests";

  private static final Duration START = Duration.ofMinutes(4);
  private static final Duration LEAVE = Duration.ofSeconds(60);

  private final Path home;
  private final Path java;
  private final Map<String, String> environment;
  private final ResponseLog responses = new ResponseLog();
  private Process process;
  private int port;
  private int starts;

  private SluiceServer(Path home, Path java, Map<String, String> environment) {
    this.home = home;
    this.java = java;
    this.environment = environment;
  }

  /** Starts on the JDK of the tests. */
  public static SluiceServer start(String name, Sandbox sandbox) {
    return start(name, sandbox, Path.of(System.getProperty("java.home")), Map.of());
  }

  /**
   * Starts, and returns when it is ready.
   *
   * @param name of its folder under {@code target/it}
   * @param jdk whose {@code bin/java} runs it
   * @param more environment variables
   */
  public static SluiceServer start(
      String name, Sandbox sandbox, Path jdk, Map<String, String> more) {
    Path home = newFolder(name);
    Map<String, String> environment = new HashMap<>();
    environment.put("SLUICE_DATA_DIR", home.resolve("data").toString());
    environment.put("SLUICE_ADMIN_PASSWORD", ADMIN_PASSWORD);
    environment.put("SLUICE_CLEVERTAP_URL", sandbox.clevertap().url() + "/{region}");
    environment.put("SLUICE_SEGMENT_URL_US", sandbox.segment().url(SegmentRegion.US).toString());
    environment.put("SLUICE_SEGMENT_URL_EU", sandbox.segment().url(SegmentRegion.EU).toString());
    environment.put("SLUICE_SEGMENT_URL_SETTINGS", sandbox.segment().url().toString());
    environment.putAll(more);
    SluiceServer server = new SluiceServer(home, jdk.resolve("bin").resolve("java"), environment);
    try {
      server.start();
      return server;
    } catch (Throwable e) {
      server.close();
      throw e;
    }
  }

  /** Starts again after {@link #kill()} or {@link #stop()}, on the same data. */
  public void start() {
    port = freePort();
    starts++;
    process = launch();
    Awaitility.await("Sluice to be ready; its log: " + log())
        .atMost(START)
        .pollInterval(Duration.ofMillis(500))
        .failFast("Sluice ended by itself; its log: " + log(), () -> !process.isAlive())
        .ignoreExceptions()
        .until(() -> api().isReady());
  }

  /**
   * Starts a server whose application can't start.
   *
   * @param reason that its log gives
   */
  public void startInVain(String reason) {
    port = freePort();
    starts++;
    process = launch();
    Awaitility.await("the log to say: " + reason + "; it is " + log())
        .atMost(START)
        .pollInterval(Duration.ofMillis(500))
        .failFast("Sluice is ready", this::isReady)
        .until(() -> Files.readString(log()).contains(reason));
  }

  private boolean isReady() {
    try {
      return api().isReady();
    } catch (Exception notThere) { // the connection is refused, which REST Assured does not declare
      return false;
    }
  }

  /** SIGKILL: what a crash does. */
  public void kill() {
    process.destroyForcibly();
    awaitExit(LEAVE);
  }

  /**
   * SIGTERM: what an operator does.
   *
   * @return how long it took to leave
   */
  public Duration stop() {
    long started = System.nanoTime();
    process.destroy();
    awaitExit(LEAVE);
    return Duration.ofNanos(System.nanoTime() - started);
  }

  public void restart() {
    stop();
    start();
  }

  public Api api() {
    return new Api(url(), "admin", ADMIN_PASSWORD, log(), responses);
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + port);
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  public long pid() {
    return process.pid();
  }

  /** Everything that the server has answered to {@link #api()}. */
  public ResponseLog responses() {
    return responses;
  }

  public Path data() {
    return home.resolve("data");
  }

  /** Of the last start. */
  public Path log() {
    return home.resolve("server-" + starts + ".log");
  }

  public List<Path> logs() {
    List<Path> logs = new ArrayList<>();
    for (int i = 1; i <= starts; i++) {
      logs.add(home.resolve("server-" + i + ".log"));
    }
    return logs;
  }

  @Override
  public void close() {
    if (process == null) {
      return; // it could not be launched
    }
    if (process.isAlive()) {
      kill();
    }
    logs().forEach(KnownSecrets::absentFrom);
  }

  /** Payara unpacks itself there, into more than 100 MB, which it leaves when it is killed. */
  private Path temporary() {
    return home.resolve("tmp");
  }

  private Process launch() {
    ProcessBuilder command = new ProcessBuilder(command());
    command.environment().putAll(environment);
    File log = log().toFile();
    try {
      Files.createDirectories(temporary());
      return command.directory(home.toFile()).redirectErrorStream(true).redirectOutput(log).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> command() {
    List<String> command = new ArrayList<>(List.of(java.toString(), "-Xmx512m"));
    command.add("-Djava.io.tmpdir=" + temporary());
    command.addAll(jvmOptions());
    command.addAll(List.of("-jar", required("payara.micro"), "--deploy", required("sluice.war")));
    command.addAll(List.of("--contextroot", "/", "--port", Integer.toString(port)));
    command.add("--nohazelcast");
    return command;
  }

  /** Options of the build for servers that live for one test class; none in a benchmark. */
  public static List<String> jvmOptions() {
    return Stream.of(System.getProperty("server.jvm.options", "").split(" "))
        .filter(option -> !option.isEmpty())
        .toList();
  }

  private void awaitExit(Duration longest) {
    try {
      if (!process.waitFor(longest.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("Sluice did not leave within " + longest + "; its log: " + log());
      }
      FileUtils.deleteDirectory(temporary().toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String required(String property) {
    String path = System.getProperty(property);
    if (path == null || !Files.exists(Path.of(path))) {
      throw new IllegalStateException(property + " is " + path + ": package the WAR first");
    }
    return Path.of(path).toAbsolutePath().toString();
  }

  private static Path newFolder(String name) {
    try {
      Path all = Files.createDirectories(Path.of("target", "it").toAbsolutePath());
      return Files.createTempDirectory(all, name + "-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
