package io.sluice.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Executor;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** The database answers within two seconds, the wait for a free connection included. */
@Readiness
@ApplicationScoped
public class DatabaseCheck implements HealthCheck {

  static final Duration LIMIT = Duration.ofSeconds(2);

  private final DatabaseProbe probe = new DatabaseProbe(LIMIT);

  @Resource(lookup = "java:app/jdbc/sluice")
  DataSource database;

  @Resource ManagedExecutorService executor;

  @Override
  public HealthCheckResponse call() {
    Executor threads = executor;
    return HealthCheckResponse.named("database").status(probe.answers(database, threads)).build();
  }
}
