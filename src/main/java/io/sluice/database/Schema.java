package io.sluice.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the database to the schema of this version, on H2 and on PostgreSQL alike. */
@ApplicationScoped
public class Schema {

  private static final Logger LOG = Logger.getLogger(Schema.class.getName());

  private final DataSource dataSource;

  protected Schema() {
    this(null);
  }

  @Inject
  public Schema(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Runs what is missing of the migrations: those of both databases, and those of this one. Several
   * servers may call it at once: one works, the others wait.
   *
   * @throws org.flywaydb.core.api.FlywayException if a migration fails or was changed after it ran
   */
  public void migrate() {
    Flyway.configure(Schema.class.getClassLoader())
        .dataSource(dataSource)
        .locations("classpath:db/migration", "classpath:db/" + product())
        .load()
        .migrate();
    raiseSequences();
  }

  private void raiseSequences() {
    if (!product().equals("h2")) {
      return;
    }
    try (Connection connection = dataSource.getConnection()) {
      int raised = new EmbeddedSequences(connection).raise();
      LOG.log(raised > 0 ? Level.INFO : Level.FINE, "{0} sequences were behind their ids", raised);
    } catch (SQLException e) {
      throw new IllegalStateException("The sequences of the embedded database can't be read", e);
    }
  }

  /** {@code h2} or {@code postgresql}. */
  private String product() {
    try (Connection connection = dataSource.getConnection()) {
      return connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
    } catch (SQLException e) {
      throw new IllegalStateException("The database could not be reached for its schema", e);
    }
  }
}
