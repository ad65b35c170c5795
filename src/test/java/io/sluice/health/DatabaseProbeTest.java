package io.sluice.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DatabaseProbeTest {

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final DatabaseProbe probe = new DatabaseProbe(Duration.ofMillis(200));

  @AfterEach
  void stopThreads() {
    threads.shutdownNow();
  }

  @Test
  void databaseThatAnswersIsUp() {
    JdbcDataSource database = new JdbcDataSource();
    database.setURL("jdbc:h2:mem:probe");
    assertThat(new DatabaseProbe(Duration.ofSeconds(20)).answers(database, threads)).isTrue();
  }

  @Test
  void theConnectionGoesBackToThePoolWithoutALimit() throws SQLException {
    JdbcConnectionPool database = JdbcConnectionPool.create("jdbc:h2:mem:pooled", "sa", "");
    database.setMaxConnections(1);

    assertThat(new DatabaseProbe(Duration.ofSeconds(20)).answers(database, threads)).isTrue();

    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      assertThat(statement.getQueryTimeout()).isZero();
    } finally {
      database.dispose();
    }
  }

  @Test
  void databaseThatRefusesIsDown() {
    DataSource refusing =
        database(
            () -> {
              throw new SQLException("no");
            });
    assertThat(probe.answers(refusing, threads)).isFalse();
  }

  @Test
  void databaseThatHangsIsDownAndNotAskedAgain() {
    AtomicInteger asked = new AtomicInteger();
    DataSource hanging =
        database(
            () -> {
              asked.incrementAndGet();
              new CountDownLatch(1).await();
            });
    assertThat(probe.answers(hanging, threads)).isFalse();
    assertThat(probe.answers(hanging, threads)).isFalse();
    assertThat(asked).hasValue(1);
  }

  private interface Connecting {
    void run() throws Exception;
  }

  private static DataSource database(Connecting connecting) {
    return (DataSource)
        Proxy.newProxyInstance(
            DatabaseProbeTest.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> {
              connecting.run();
              return null;
            });
  }
}
