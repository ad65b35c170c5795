package io.sluice.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** Both databases that the application runs on, with its schema; each started once, when needed. */
public enum TestDatabase {
  H2 {
    @Override
    public DataSource empty() {
      JdbcDataSource h2 = new JdbcDataSource();
      h2.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
      return h2;
    }
  },

  POSTGRESQL {
    @Override
    public DataSource empty() {
      try {
        // the server is stopped by a hook when the JVM ends
        return EmbeddedPostgres.builder().start().getPostgresDatabase();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  };

  private static final AtomicLong IDS = new AtomicLong(1_000);
  private static final Map<TestDatabase, DataSource> MIGRATED = new ConcurrentHashMap<>();

  /** A database of its own, without tables. */
  public abstract DataSource empty();

  /** The same for all tests: they must not expect to be alone in it. */
  public DataSource migrated() {
    return MIGRATED.computeIfAbsent(this, TestDatabase::fresh);
  }

  private static DataSource fresh(TestDatabase database) {
    DataSource fresh = database.empty();
    new Schema(fresh).migrate();
    return fresh;
  }

  /** An id that no other test has. */
  public static long newId() {
    return IDS.incrementAndGet();
  }

  public void run(String sql, Object... values) {
    try (Connection connection = migrated().getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /** The first column of the only row; null if there is no row. */
  public Object value(String sql, Object... values) {
    try (Connection connection = migrated().getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? rows.getObject(1) : null;
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  public long number(String sql, Object... values) {
    return ((Number) value(sql, values)).longValue();
  }

  /** As {@link #value}, for long texts that H2 gives as a Clob. */
  public String text(String sql, Object... values) {
    try (Connection connection = migrated().getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? rows.getString(1) : null;
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static void bind(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }

  /** Account, partner and export, each with that id. */
  public void insertExport(long id) {
    run(
        "insert into account (id, version, name, account_id, passcode, region, time_zone,"
            + " created_at) values (?, 1, ?, 'ACC-1', 'x', 'in1', 'Asia/Kolkata',"
            + " current_timestamp)",
        id,
        "Account " + id);
    run(
        "insert into partner (id, version, type, account_ref, nickname, write_key, region, user_id,"
            + " anonymous_id, without_user_id, prevent_loop, iso_dates, created_at) values (?, 1,"
            + " 'SEGMENT', ?, ?, 'x', 'US', 'IDENTITY', 'CLEVERTAP_ID', 'SEND', true, true,"
            + " current_timestamp)",
        id,
        id,
        "Partner " + id);
    run(
        "insert into export (id, version, partner_ref, data_type, events, frequency, created_at,"
            + " created_day) values (?, 1, ?, 'SELECTED_EVENTS', 'App Launched', 'ONE_TIME',"
            + " current_timestamp, current_date)",
        id,
        id);
  }

  public void insertRun(long id, long exportId, Long jobExecutionId, boolean stopRequested) {
    run(
        "insert into run (id, export_ref, job_execution_id, created_at, stop_requested,"
            + " failed_tries, from_day, to_day) values (?, ?, cast(? as bigint),"
            + " current_timestamp, ?, 0, current_date, current_date)",
        id,
        exportId,
        jobExecutionId,
        stopRequested);
  }

  /** A planned slice. */
  public void insertSlice(long id, long runId, String event, LocalDate day) {
    run(
        "insert into slice (id, run_ref, event_name, slice_day, intake, status, read_count,"
            + " sent_count, rejected_count, skipped_count, bytes, requests)"
            + " values (?, ?, ?, ?, 'API', 'PLANNED', 0, 0, 0, 0, 0, 0)",
        id,
        runId,
        event,
        day);
  }

  /** The id of a new job execution with that batch status. */
  public long insertJobExecution(String status) {
    long id = newId();
    run("insert into job_instance (jobinstanceid, jobname) values (?, 'event-export')", id);
    run(
        "insert into job_execution (jobexecutionid, jobinstanceid, batchstatus) values (?, ?, ?)",
        id,
        id,
        status);
    return id;
  }

  /** A task of the schedule that waits, or is being executed. */
  public void insertTask(String name, long instance, boolean picked) {
    run(
        "insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)"
            + " values (?, ?, current_timestamp, ?, 1)",
        name,
        Long.toString(instance),
        picked);
  }
}
