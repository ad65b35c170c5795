package io.sluice.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the database to the schema of this version, on H2 and on PostgreSQL alike. */
@ApplicationScoped
public class Schema {

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
