package io.sluice.sandbox.demo;

import io.sluice.sandbox.Sandbox;
import io.sluice.sandbox.data.SandboxAccount;
import io.sluice.sandbox.data.SandboxData;
import io.sluice.sandbox.segment.SegmentSandbox;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Starts the sandbox and Sluice, makes an account and a partner, says what to try, and runs until
 * Ctrl-C. Every demo begins with empty data.
 */
public final class Demo {

  private static final long LAUNCHES_A_DAY = 50_000;
  private static final long OTHER_EVENTS_A_DAY = 2_000;
  private static final Duration LONGEST_START = Duration.ofMinutes(5);

  private final DemoSettings settings;

  private Demo(DemoSettings settings) {
    this.settings = settings;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    try {
      new Demo(DemoSettings.fromSystemProperties()).run();
    } catch (DemoFailedException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  private void run() throws IOException, InterruptedException {
    checkPortIsFree();
    makeEmptyFolder(settings.data());
    SandboxData data =
        SandboxData.typical(OTHER_EVENTS_A_DAY).withEvent("App Launched", LAUNCHES_A_DAY);
    Sandbox sandbox = Sandbox.start(data);
    DemoServer server = DemoServer.start(settings, sandbox);
    Runtime.getRuntime().addShutdownHook(new Thread(server::close, "demo-stop"));
    System.out.println("Sluice is starting; its log is " + settings.log());
    DemoApi api = new DemoApi(settings);
    awaitReady(server, api);
    long partner = createPartner(api, sandbox.clevertap().account());
    System.out.println(welcome(sandbox, partner));
    server.awaitEnd();
    server.checkAlive();
  }

  private void checkPortIsFree() {
    try {
      new ServerSocket(settings.port(), 1, InetAddress.getLoopbackAddress()).close();
    } catch (IOException e) {
      throw new DemoFailedException(
          "Port %d is in use. Choose another one: mvn -Pdemo -DskipTests -Ddemo.port=%d package"
              .formatted(settings.port(), settings.port() + 1));
    }
  }

  private static void makeEmptyFolder(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        for (Path path : deepestFirst) {
          Files.delete(path);
        }
      }
    }
    Files.createDirectories(folder);
  }

  private static void awaitReady(DemoServer server, DemoApi api) throws InterruptedException {
    Instant latest = Instant.now().plus(LONGEST_START);
    while (!api.isReady()) {
      server.checkAlive();
      if (Instant.now().isAfter(latest)) {
        throw new DemoFailedException("The server is not ready after " + LONGEST_START);
      }
      Thread.sleep(250);
    }
  }

  private static long createPartner(DemoApi api, SandboxAccount account)
      throws IOException, InterruptedException {
    long id =
        api.create(
            "accounts",
            Map.of(
                "name", "Sandbox",
                "accountId", account.accountId(),
                "passcode", account.passcode(),
                "region", account.region(),
                "timeZone", account.zone().getId()));
    return api.create(
        "partners",
        Map.of(
            "account",
            id,
            "nickname",
            "Sandbox source",
            "writeKey",
            SegmentSandbox.US_WRITE_KEY,
            "region",
            "US"));
  }

  private String welcome(Sandbox sandbox, long partner) {
    LocalDate today = LocalDate.now(sandbox.clevertap().account().zone());
    return """

        Sluice runs at %1$s   (user %2$s, password %3$s)
        CleverTap and Segment are a sandbox; account 1 and partner %4$d point to it.

        The console: open %1$s/ in a browser, press Create Export, Segment, select
        App Launched, press Export, and see it become DONE.

        Or export two days of App Launched, %5$,d events, by the API:

          curl -u %2$s:%3$s -H 'Content-Type: application/json' %1$s/api/v1/exports \\
            -d '{"partner":%4$d,"dataType":"SELECTED_EVENTS","events":["App Launched"],"frequency":"ONE_TIME","from":"%6$s","to":"%7$s"}'

        See it run, and DONE with its counts:

          curl -u %2$s:%3$s %1$s/api/v1/exports/1

        See what Segment stored:

          curl %8$s/_sandbox/stats

        Ctrl-C ends the demo."""
        .formatted(
            settings.url(),
            DemoSettings.USER,
            DemoSettings.PASSWORD,
            partner,
            2 * LAUNCHES_A_DAY,
            today.minusDays(2),
            today.minusDays(1),
            sandbox.segment().url());
  }
}
