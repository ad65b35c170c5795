package io.sluice.health;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;

/**
 * Asks the database on another thread, since getting a connection may block for longer than a probe
 * waits. While a question hangs no second one is asked, so that probes never pile up.
 */
final class DatabaseProbe {

  private static final Logger LOG = System.getLogger(DatabaseProbe.class.getName());

  private final Duration limit;
  private CompletableFuture<Void> question = CompletableFuture.completedFuture(null);

  DatabaseProbe(Duration limit) {
    this.limit = limit;
  }

  boolean answers(DataSource database, Executor executor) {
    try {
      ask(database, executor).get(limit.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException | TimeoutException | RuntimeException e) {
      LOG.log(Level.WARNING, "The database does not answer", e);
      return false;
    }
  }

  private synchronized CompletableFuture<Void> ask(DataSource database, Executor executor) {
    if (question.isDone()) {
      question = CompletableFuture.runAsync(() -> selectOne(database), executor);
    }
    return question;
  }

  private void selectOne(DataSource database) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.setQueryTimeout((int) limit.toSeconds());
      statement.execute("select 1");
      // H2's limit is the connection's, which goes back to the pool: long statements would end
      // there
      statement.setQueryTimeout(0);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
