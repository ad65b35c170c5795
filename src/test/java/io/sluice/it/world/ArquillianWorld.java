package io.sluice.it.world;

import io.sluice.sandbox.Sandbox;
import io.sluice.sandbox.data.SandboxData;
import io.sluice.sandbox.segment.SegmentRegion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.arquillian.core.spi.LoadableExtension;

/**
 * Starts the sandboxes before Arquillian reads {@code arquillian.xml}, since only then it is known
 * where they are, and tells the server by system properties.
 */
public final class ArquillianWorld implements LoadableExtension {
  public static final int A_DAY = 20;
  static final String[] EVENTS = {"App Launched", "Charged"};

  /** The names that {@code arquillian.xml} refers to. */
  private static final String OPTIONS = "sluice.it.server.options";

  private static final String LOG = "sluice.it.server.log";

  private static Sandbox sandbox;

  /** The sandboxes of the server that Arquillian manages. */
  public static synchronized Sandbox sandbox() {
    if (sandbox == null) {
      sandbox =
          Sandbox.start(
              SandboxData.empty()
                  .withZone(Installation.ZONE)
                  .withEvent(EVENTS[0], A_DAY)
                  .withEvent(EVENTS[1], A_DAY));
    }
    return sandbox;
  }

  /** Of the server that Arquillian manages; Payara numbers its log files. */
  public static Path log() {
    return Path.of(System.getProperty(LOG) + ".0");
  }

  @Override
  public void register(ExtensionBuilder builder) {
    Path home = newFolder();
    System.setProperty(OPTIONS, options(home.resolve("data")));
    System.setProperty(LOG, home.resolve("server-1.log").toString());
  }

  private static String options(Path data) {
    Map<String, Object> properties =
        Map.of(
            "sluice.data.dir", data,
            "sluice.admin.password", SluiceServer.ADMIN_PASSWORD,
            "sluice.clevertap.url", sandbox().clevertap().url(),
            "sluice.segment.url.us", sandbox().segment().url(SegmentRegion.US),
            "sluice.segment.url.eu", sandbox().segment().url(SegmentRegion.EU),
            "sluice.segment.url.settings", sandbox().segment().url());
    return "-Xmx512m "
        + String.join(" ", SluiceServer.jvmOptions())
        + " "
        + properties.entrySet().stream()
            .map(property -> "-D" + property.getKey() + "=" + property.getValue())
            .collect(Collectors.joining(" "));
  }

  private static Path newFolder() {
    try {
      Path all = Files.createDirectories(Path.of("target", "it").toAbsolutePath());
      return Files.createTempDirectory(all, "arquillian-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
