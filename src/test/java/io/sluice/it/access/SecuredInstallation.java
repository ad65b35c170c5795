package io.sluice.it.access;

import io.sluice.it.console.Browsing;
import io.sluice.it.world.Api;
import io.sluice.it.world.Installation;
import io.sluice.it.world.OpenIdSandbox;
import io.sluice.sandbox.data.SandboxData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The one server for all tests of logins, roles and users: with single sign-on and its own time.
 */
final class SecuredInstallation implements ParameterResolver {
  private static final ExtensionContext.Namespace ALL_TESTS =
      ExtensionContext.Namespace.create(SecuredInstallation.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == World.class;
  }

  @Override
  public World resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getStore(StoreScope.LAUNCHER_SESSION, ALL_TESTS)
        .getOrComputeIfAbsent(World.class, key -> World.start(), World.class);
  }

  /** The server with what it talks to. */
  record World(Installation installation, OpenIdSandbox openId, Path clock)
      implements AutoCloseable {
    static final String PASSWORD = Installation.PASSWORD;

    static World start() {
      OpenIdSandbox openId = OpenIdSandbox.start();
      Path clock = clockFile();
      Map<String, String> more =
          Map.of(
              "SLUICE_OPENID_ISSUER",
              openId.issuer(),
              "SLUICE_OPENID_CLIENT_ID",
              OpenIdSandbox.CLIENT,
              "SLUICE_OPENID_CLIENT_SECRET",
              OpenIdSandbox.SECRET,
              "SLUICE_OPENID_VIEWER_VALUES",
              "sluice-viewers,everybody",
              "SLUICE_OPENID_ADMIN_VALUES",
              "sluice-admins",
              "SLUICE_CLOCK_OFFSET_FILE",
              clock.toString());
      Path jdk = Path.of(System.getProperty("java.home"));
      SandboxData data = SandboxData.empty().withEvent("App Launched", 20);
      return new World(Installation.start("secured", data, jdk, more), openId, clock);
    }

    private static Path clockFile() {
      try {
        Path folder = Files.createDirectories(Path.of("target", "it").toAbsolutePath());
        return folder.resolve(unique("clock"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private Duration offset() throws IOException {
      return Files.exists(clock) ? Duration.parse(Files.readString(clock)) : Duration.ZERO;
    }

    /** Lets the server's time jump. */
    void goOn(Duration time) {
      try {
        String offset = offset().plus(time).toString();
        Path next = Files.writeString(clock.resolveSibling(unique("next")), offset);
        Files.move(next, clock, StandardCopyOption.ATOMIC_MOVE);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    Api api() {
      return installation.api();
    }

    /** The API as a new user of that role. */
    Api as(String role) {
      return installation.as(newUser(role));
    }

    Api as(String user, String password) {
      return installation.as(user, password);
    }

    /** Returns the name. */
    String newUser(String role) {
      return installation.newUser(role);
    }

    Browsing browser() {
      return new Browsing(installation.server());
    }

    static String unique(String name) {
      return Installation.unique(name);
    }

    @Override
    public void close() {
      installation.close();
      openId.close();
    }
  }
}
