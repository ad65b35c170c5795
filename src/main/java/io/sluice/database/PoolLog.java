package io.sluice.database;

import io.sluice.delivery.RepeatedMessage;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Filter;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Bounds what the server's connection pool logs while the database is out of reach: three lines for
 * each connection that somebody asks for, of which one a minute says as much.
 */
@ApplicationScoped
public class PoolLog {

  private static final String PACKAGE = "javax.enterprise.resource.resourceadapter.com.sun.";

  /** By their loggers, Payara's keys of the messages RAR5038, RAR5117 and RAR5114. */
  static final Map<String, String> FAILURES =
      Map.of(
          PACKAGE + "enterprise.resource.allocator", "poolmgr.create_resource_error",
          PACKAGE + "enterprise.connectors", "poolmgr.get_connection_failure",
          PACKAGE + "gjc.spi", "jdbc.exc_get_conn");

  private List<Logger> loggers = List.of();

  /**
   * After the first connection: a logger that the server has not made yet would have no text for
   * its keys if it was made here.
   */
  void install(
      @Observes @Priority(Integer.MAX_VALUE) @Initialized(ApplicationScoped.class)
          Object applicationStarted) {
    LogManager manager = LogManager.getLogManager();
    loggers = FAILURES.keySet().stream().map(manager::getLogger).filter(Objects::nonNull).toList();
    for (Logger logger : loggers) {
      logger.setFilter(new OnceAMinute(logger.getFilter(), FAILURES.get(logger.getName())));
    }
  }

  /** The loggers are the server's, and outlive the application. */
  @PreDestroy
  void remove() {
    for (Logger logger : loggers) {
      if (logger.getFilter() instanceof OnceAMinute installed) {
        logger.setFilter(installed.before);
      }
    }
  }

  /** Other applications of the server go on to log all of theirs. */
  private static final class OnceAMinute implements Filter {

    private final Filter before;
    private final String key;
    private final RepeatedMessage failure = new RepeatedMessage(Duration.ofMinutes(1));

    private OnceAMinute(Filter before, String key) {
      this.before = before;
      this.key = key;
    }

    @Override
    public boolean isLoggable(LogRecord record) {
      return (before == null || before.isLoggable(record)) && !isRepeated(record);
    }

    private boolean isRepeated(LogRecord record) {
      return key.equals(record.getMessage())
          && isOurs(Thread.currentThread())
          && failure.say(record.getInstant()).isEmpty();
    }

    private static boolean isOurs(Thread asking) {
      return asking.getContextClassLoader() == PoolLog.class.getClassLoader();
    }
  }
}
