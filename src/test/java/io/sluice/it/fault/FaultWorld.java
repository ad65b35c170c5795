package io.sluice.it.fault;

import io.sluice.it.world.Api;
import io.sluice.it.world.Installation;
import io.sluice.it.world.SluiceServer;
import io.sluice.sandbox.Sandbox;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The world that a seed runs in: the sandbox, one or two servers that are less patient than by
 * default, and their database, PostgreSQL through a proxy or the embedded one. Seeds may follow
 * each other in it.
 */
final class FaultWorld implements AutoCloseable {
  static final Duration READ_TIMEOUT = Duration.ofSeconds(3);

  private static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

  private final Sandbox sandbox;
  private final EmbeddedPostgres postgres;
  private final TcpProxy proxy;
  private final Path clock;
  private final List<SluiceServer> servers = new ArrayList<>();

  private FaultWorld(Sandbox sandbox, EmbeddedPostgres postgres, Path clock) {
    this.sandbox = sandbox;
    this.postgres = postgres;
    this.proxy = postgres == null ? null : TcpProxy.to(postgres.getPort());
    this.clock = clock;
  }

  static FaultWorld start(boolean withPostgres, int servers) {
    try {
      FaultWorld world =
          new FaultWorld(
              Sandbox.start(FaultData.sandbox().withZone(Installation.ZONE)),
              withPostgres ? EmbeddedPostgres.start() : null,
              Files.createTempFile("sluice-clock", ".txt"));
      world.setClock(Duration.ZERO);
      return world.with(servers);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private FaultWorld with(int count) {
    try {
      for (int i = 0; i < count; i++) {
        servers.add(SluiceServer.start("faults", sandbox, jdk(), environment()));
      }
      return this;
    } catch (Throwable e) {
      close();
      throw e;
    }
  }

  private static Path jdk() {
    return Path.of(System.getProperty("java.home"));
  }

  private Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>();
    environment.put("SLUICE_ENCRYPTION_KEY", KEY);
    environment.put("SLUICE_CLOCK_OFFSET_FILE", clock.toString());
    environment.put("SLUICE_CLEVERTAP_READ_TIMEOUT", READ_TIMEOUT.toString());
    environment.put("SLUICE_CLEVERTAP_LONGEST_PAUSE", "PT1S");
    environment.put("SLUICE_SEGMENT_READ_TIMEOUT", READ_TIMEOUT.toString());
    environment.put("SLUICE_SEGMENT_LONGEST_PAUSE", "PT1S");
    environment.put("SLUICE_RUN_LONGEST_PAUSE", "PT2S");
    if (postgres != null) {
      environment.put(
          "SLUICE_DATASOURCE_URL", "jdbc:postgresql://127.0.0.1:" + proxy.port() + "/postgres");
      environment.put("SLUICE_DATASOURCE_USER", "postgres");
      environment.put("SLUICE_DATASOURCE_PASSWORD", "postgres");
    }
    return environment;
  }

  Sandbox sandbox() {
    return sandbox;
  }

  SluiceServer server(int number) {
    return servers.get(number);
  }

  int servers() {
    return servers.size();
  }

  TcpProxy database() {
    return proxy;
  }

  /** Of the first server that is alive. */
  Api api() {
    return servers.stream()
        .filter(SluiceServer::isAlive)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No server is alive"))
        .api();
  }

  /** Sets the servers' clock ahead of the system's; at once, never half written. */
  void setClock(Duration offset) {
    try {
      Path next = Files.writeString(Path.of(clock + ".next"), offset.toString());
      Files.move(next, clock, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Path> logs() {
    return servers.stream().map(SluiceServer::log).toList();
  }

  @Override
  public void close() {
    servers.forEach(SluiceServer::close);
    sandbox.close();
    try {
      Files.deleteIfExists(clock);
      if (postgres != null) {
        proxy.close();
        postgres.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
