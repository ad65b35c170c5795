package io.sluice.database;

import java.nio.file.Path;
import org.eclipse.microprofile.config.Config;

/**
 * Where the database is. The default is an H2 file under {@code sluice.data.dir}; any other URL
 * must be PostgreSQL's.
 *
 * @param dataFolder in which the default's file is
 * @param password never shown
 */
record DatabaseSettings(Path dataFolder, String url, String user, String password) {

  /**
   * Every commit reaches the operating system before it returns ({@code WRITE_DELAY=0}), so that a
   * killed server loses none; the database closes with the last connection, not in a JVM hook that
   * would run before the application's own shutdown; its page cache, in KiB, does not grow with the
   * data.
   */
  private static final String EMBEDDED_URL =
      "jdbc:h2:file:%s/sluice;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000"
          + ";CACHE_SIZE=16384";

  static DatabaseSettings from(Config config) {
    Path dataFolder = DataSettings.folder(config).toAbsolutePath().normalize();
    return new DatabaseSettings(
        dataFolder,
        config
            .getOptionalValue("sluice.datasource.url", String.class)
            .orElseGet(() -> EMBEDDED_URL.formatted(dataFolder)),
        config.getValue("sluice.datasource.user", String.class),
        config.getOptionalValue("sluice.datasource.password", String.class).orElse(""));
  }

  boolean isEmbedded() {
    return url.startsWith("jdbc:h2:");
  }

  boolean isInDataFolder() {
    return url.startsWith("jdbc:h2:file:" + dataFolder + "/");
  }

  /** Without the URL's parameters, which may hold a password too. */
  @Override
  public String toString() {
    return url.split("[?;]", 2)[0] + " as " + user;
  }
}
