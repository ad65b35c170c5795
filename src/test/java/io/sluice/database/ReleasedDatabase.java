package io.sluice.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.h2.tools.RunScript;

/**
 * The data that the release of schema V4 left behind when it was stopped in the middle of an
 * export: its embedded database as an SQL script, and its key file. The sandbox's records were
 * exported: on 2026-11-20, in India, 2,000 of Charged, which is done, also as profiles, and 7,000
 * each of App Launched and UTM Visited, which was stopped.
 */
public final class ReleasedDatabase {

  private static final String SCRIPT = "/upgrade/V4/sluice.sql.gz";
  private static final String KEY = "/upgrade/V4/encryption.key";

  private ReleasedDatabase() {}

  /** Makes a data folder of it, as a server expects to find its own. */
  public static void restore(Path dataDir) {
    try (Connection connection = DriverManager.getConnection(url(dataDir), "sluice", "");
        InputStream key = resource(KEY)) {
      restore(connection);
      Files.copy(key, dataDir.resolve("encryption.key"));
    } catch (SQLException e) {
      throw new AssertionError(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The embedded database in a data folder. */
  public static String url(Path dataDir) {
    return "jdbc:h2:file:" + dataDir.resolve("sluice");
  }

  /** Fills an empty H2 database. */
  static void restore(Connection h2) {
    try (Reader script =
        new InputStreamReader(new GZIPInputStream(resource(SCRIPT)), StandardCharsets.UTF_8)) {
      RunScript.execute(h2, script);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(ReleasedDatabase.class.getResourceAsStream(name), name);
  }
}
