package io.sluice.database;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Makes the physical connections of the server's pool, to the database that the configuration
 * names. It stands between the pool and the driver so that the same WAR runs on H2 and on
 * PostgreSQL without a word of server configuration.
 */
public class SluiceDataSource implements DataSource {

  /** A database that has gone without a word is noticed; no statement takes as long. */
  private static final int SILENCE_SECONDS = 300;

  private static volatile DataSource driver;

  private int loginTimeoutSeconds = 10;

  @Override
  public Connection getConnection() throws SQLException {
    return driver().getConnection();
  }

  /** The pool's user and password are not used: the configuration's are. */
  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return getConnection();
  }

  private DataSource driver() {
    if (driver == null) {
      DatabaseSettings settings = DatabaseSettings.from(configuration());
      if (settings.isInDataFolder()) {
        DataFolder.create(settings.dataFolder());
      }
      driver = driverFor(settings);
    }
    return driver;
  }

  /** The pool's own threads have no context class loader, and so no configuration. */
  private static Config configuration() {
    return ConfigProvider.getConfig(SluiceDataSource.class.getClassLoader());
  }

  static DataSource driverFor(DatabaseSettings settings) {
    return settings.isEmbedded() ? h2(settings) : postgres(settings);
  }

  private static DataSource h2(DatabaseSettings settings) {
    JdbcDataSource h2 = new JdbcDataSource();
    h2.setURL(settings.url());
    h2.setUser(settings.user());
    h2.setPassword(settings.password());
    return h2;
  }

  private static DataSource postgres(DatabaseSettings settings) {
    PGSimpleDataSource postgres = new PGSimpleDataSource();
    postgres.setURL(settings.url());
    postgres.setUser(settings.user());
    postgres.setPassword(settings.password());
    postgres.setApplicationName("sluice");
    postgres.setTcpKeepAlive(true);
    if (postgres.getSocketTimeout() == 0) {
      postgres.setSocketTimeout(SILENCE_SECONDS);
    }
    return postgres;
  }

  @Override
  public void setLoginTimeout(int seconds) {
    loginTimeoutSeconds = seconds;
  }

  @Override
  public int getLoginTimeout() {
    return loginTimeoutSeconds;
  }

  @Override
  public PrintWriter getLogWriter() {
    return null;
  }

  @Override
  public void setLogWriter(PrintWriter out) {
    // the drivers log through java.util.logging
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException("The drivers have loggers of their own");
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    throw new SQLException("Not a wrapper of " + type.getName());
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return false;
  }
}
