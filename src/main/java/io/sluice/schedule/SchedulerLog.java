package io.sluice.schedule;

import io.sluice.delivery.RepeatedMessage;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Bounds what db-scheduler logs while the database is out of reach: a stack trace at each of its
 * looks at the tables, several times a second, for days if need be.
 */
@ApplicationScoped
public class SchedulerLog {

  private static final String PACKAGE = "com.github.kagkarlsson.scheduler.";

  /** The classes that look again and again: at what is due, at what is dead, and at heartbeats. */
  static final List<String> REPEATING =
      Stream.of("RunUntilShutdown", "RunAndLogErrors", "jdbc.JdbcTaskRepository")
          .map(PACKAGE::concat)
          .toList();

  /** Kept: the log manager alone would forget a logger with its filter. */
  private final List<Logger> loggers = REPEATING.stream().map(Logger::getLogger).toList();

  /** Before the schedules start. */
  void install(
      @Observes @Priority(1) @Initialized(ApplicationScoped.class) Object applicationStarts) {
    RepeatedMessage outage = OutageFilter.onceAMinute();
    loggers.forEach(logger -> logger.setFilter(new OutageFilter(logger.getFilter(), outage)));
  }

  /** The loggers are the server's, and outlive the application. */
  @PreDestroy
  void remove() {
    for (Logger logger : loggers) {
      if (logger.getFilter() instanceof OutageFilter installed) {
        logger.setFilter(installed.before());
      }
    }
  }
}
