package io.sluice.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PoolLogTest {

  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

  /** As the server has them before the application starts. */
  private final List<Logger> servers =
      PoolLog.FAILURES.keySet().stream().map(Logger::getLogger).toList();

  private final ClassLoader loader = Thread.currentThread().getContextClassLoader();
  private final PoolLog log = new PoolLog();

  @BeforeEach
  void install() {
    Thread.currentThread().setContextClassLoader(PoolLog.class.getClassLoader());
    log.install(null);
  }

  @AfterEach
  void remove() {
    log.remove();
    Thread.currentThread().setContextClassLoader(loader);
  }

  @Test
  void eachFailureIsSaidOnceAMinute() {
    for (Logger logger : servers) {
      String key = PoolLog.FAILURES.get(logger.getName());

      assertThat(seconds(130).filter(second -> isSaid(logger, key, second)))
          .as(logger.getName())
          .containsExactly(0, 60, 120);
    }
  }

  @Test
  void allElseIsSaidAlways() {
    for (Logger logger : servers) {
      assertThat(seconds(10).allMatch(second -> isSaid(logger, "poolmgr.pool_full", second)))
          .as(logger.getName())
          .isTrue();
    }
  }

  @Test
  void anotherApplicationsFailuresAreSaidAlways() {
    Thread.currentThread().setContextClassLoader(new ClassLoader(loader) {});

    for (Logger logger : servers) {
      String key = PoolLog.FAILURES.get(logger.getName());
      assertThat(seconds(10).allMatch(second -> isSaid(logger, key, second))).isTrue();
    }
  }

  @Test
  void theServersLoggersAreLeftAsTheyWere() {
    log.remove();

    assertThat(servers).extracting(Logger::getFilter).containsOnlyNulls();
  }

  private static IntStream seconds(int count) {
    return IntStream.range(0, count);
  }

  private static boolean isSaid(Logger logger, String key, int second) {
    LogRecord record = new LogRecord(Level.WARNING, key);
    record.setInstant(NOW.plusSeconds(second));
    return logger.getFilter().isLoggable(record);
  }
}
