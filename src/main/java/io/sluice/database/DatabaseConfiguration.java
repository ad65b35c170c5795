package io.sluice.database;

import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The pool {@code java:app/jdbc/sluice}. A transaction spans this one resource only, so its
 * connections need no XA: a chunk's checkpoint, counts and ledger commit together. A connection is
 * asked whether it lives before it is given out: those that an outage of the database has ended
 * would stay in the pool for good.
 */
@DataSourceDefinition(
    name = "java:app/jdbc/sluice",
    className = "io.sluice.database.SluiceDataSource",
    initialPoolSize = 2,
    minPoolSize = 2,
    maxPoolSize = 48,
    maxIdleTime = 300,
    properties = {
      "fish.payara.is-connection-validation-required=true",
      "fish.payara.connection-validation-method=custom-validation",
      "fish.payara.validation-classname="
          + "org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation",
      "fish.payara.validate-atmost-once-period-in-seconds=1"
    })
@ApplicationScoped
public class DatabaseConfiguration {

  /** For beans that take the pool in their constructor, and so in tests any other DataSource. */
  @Produces
  @Resource(lookup = "java:app/jdbc/sluice")
  @SuppressWarnings("unused") // read by those who inject it
  private DataSource dataSource;

  /** True if the database is a file that only this server can open. */
  public boolean isEmbedded() {
    return DatabaseSettings.from(ConfigProvider.getConfig()).isEmbedded();
  }
}
