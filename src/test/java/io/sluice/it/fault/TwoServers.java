package io.sluice.it.fault;

import io.sluice.it.world.Installation;
import io.sluice.it.world.SharedDatabase;
import io.sluice.it.world.SluiceServer;
import io.sluice.sandbox.Sandbox;
import io.sluice.sandbox.data.SandboxAccount;
import io.sluice.sandbox.data.SandboxData;
import io.sluice.sandbox.segment.SegmentSandbox;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;

/** Two servers on one PostgreSQL with one key, and one world around them. */
public record TwoServers(
    SharedDatabase database, Sandbox sandbox, SluiceServer first, SluiceServer second)
    implements AutoCloseable {

  /** Starts one after the other: a start wants all of a small machine. */
  public static TwoServers start(SandboxData data) {
    SharedDatabase database = SharedDatabase.start();
    Sandbox sandbox = Sandbox.start(data.withZone(Installation.ZONE));
    SluiceServer first = null;
    try {
      Map<String, String> environment = environment(database);
      first = server("two-servers-1", sandbox, environment);
      return new TwoServers(
          database, sandbox, first, server("two-servers-2", sandbox, environment));
    } catch (Throwable e) {
      if (first != null) {
        first.close();
      }
      sandbox.close();
      database.close();
      throw e;
    }
  }

  private static SluiceServer server(
      String name, Sandbox sandbox, Map<String, String> environment) {
    Path jdk = Path.of(System.getProperty("java.home"));
    return SluiceServer.start(name, sandbox, jdk, environment);
  }

  /** Together they stay under CleverTap's three requests at once. */
  private static Map<String, String> environment(SharedDatabase database) {
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    Map<String, String> environment = new HashMap<>(database.environment());
    environment.put("SLUICE_ENCRYPTION_KEY", Base64.getEncoder().encodeToString(key));
    environment.put("SLUICE_CLEVERTAP_CONCURRENCY", "1");
    environment.put("SLUICE_LIVE_INTERVAL", "PT2S");
    return environment;
  }

  /** As the first server's user sees it. */
  public Installation installation() {
    return new Installation(sandbox, first);
  }

  public List<SluiceServer> both() {
    return List.of(first, second);
  }

  public SluiceServer other(SluiceServer server) {
    return server == first ? second : first;
  }

  /** Partners for accounts of their own, so that exports do not wait for each other. */
  public List<Long> partners(int count) {
    List<Long> partners = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String id = "TWO-SERVERS-" + partners.size() + "-" + System.nanoTime();
      sandbox.clevertap().register(new SandboxAccount(id, "passcode", "in1", Installation.ZONE));
      long account = installation().account(id, "passcode", "in1");
      partners.add(installation().partner(account, SegmentSandbox.US_WRITE_KEY, "US", Map.of()));
    }
    return partners;
  }

  /** The runs that the server executes now, by the queue that both share. */
  public List<Long> runsOf(SluiceServer server) {
    return database
        .texts(
            "select task_instance from scheduled_tasks where task_name = 'run' and picked"
                + " and picked_by like '%/"
                + server.pid()
                + "/%' order by task_instance")
        .stream()
        .map(Long::valueOf)
        .toList();
  }

  /** Waits until one of them executes the run. */
  public SluiceServer runnerOf(long run) {
    return Awaitility.await("a server to execute run " + run)
        .until(
            () -> both().stream().filter(server -> runsOf(server).contains(run)).findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }

  @Override
  public void close() {
    both().forEach(SluiceServer::close);
    sandbox.close();
    database.close();
  }
}
