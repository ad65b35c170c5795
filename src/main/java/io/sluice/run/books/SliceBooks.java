package io.sluice.run.books;

import io.sluice.database.StorableText;
import io.sluice.run.RunTakenOverException;
import io.sluice.run.Slice;
import io.sluice.run.SliceStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;
import javax.sql.DataSource;

/**
 * The books of a slice: its counts, its rejections and the delivered ledger. Written once a chunk,
 * by plain JDBC, in the transaction that holds the chunk's checkpoint: all of it counts or nothing.
 */
@ApplicationScoped
public class SliceBooks {

  private final DataSource dataSource;
  private final Clock clock;

  protected SliceBooks() {
    this(null, null);
  }

  @Inject
  public SliceBooks(DataSource dataSource, Clock clock) {
    this.dataSource = dataSource;
    this.clock = clock;
  }

  /**
   * Writes what a chunk did. Keeps: read = sent + rejected + skipped.
   *
   * @param jobExecutionId the job execution that the chunk belongs to
   * @throws RunTakenOverException if it is not the run's latest any more: its chunk must not commit
   */
  public void advance(
      Slice slice, long exportId, long jobExecutionId, SliceStatus status, SliceAdvance chunk) {
    inConnection(
        connection -> {
          checkOwner(connection, slice.getRunId(), jobExecutionId);
          if (chunk.keys().length > 0 || status.isOver()) {
            forgetFailedTries(connection, slice.getRunId());
          }
          updateCounts(connection, slice, status, chunk);
          insertRejections(connection, slice, chunk.rejected());
          insertKeys(connection, slice, exportId, chunk.keys());
        });
  }

  /** The lock keeps a new job execution from starting until this chunk has committed. */
  private static void checkOwner(Connection connection, long runId, long jobExecutionId)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("select job_execution_id from run where id = ? for update")) {
      statement.setLong(1, runId);
      try (ResultSet row = statement.executeQuery()) {
        if (row.next() && row.getLong(1) != jobExecutionId) {
          throw new RunTakenOverException(runId, jobExecutionId, row.getLong(1));
        }
      }
    }
  }

  /** The run gets on: failures that lie further back than this chunk are no failures in a row. */
  private static void forgetFailedTries(Connection connection, long runId) throws SQLException {
    update(
        connection,
        "update run set failed_tries = 0 where id = ? and failed_tries > 0",
        List.of(runId));
  }

  private static void updateCounts(
      Connection connection, Slice slice, SliceStatus status, SliceAdvance chunk)
      throws SQLException {
    String skippedSoFar = chunk.restarted() ? "0" : "skipped_count";
    String update =
        """
        update slice set status = ?, sent_count = sent_count + ?,
          rejected_count = rejected_count + ?, skipped_count = %1$s + ?,
          read_count = sent_count + rejected_count + %1$s + ?,
          bytes = bytes + ?, requests = requests + ?,
          delay_seconds = greatest(delay_seconds, ?) where id = ?"""
            .formatted(skippedSoFar);
    try (PreparedStatement statement = connection.prepareStatement(update)) {
      statement.setString(1, status.name());
      statement.setLong(2, chunk.sent());
      statement.setLong(3, chunk.rejected().size());
      statement.setLong(4, chunk.skipped());
      statement.setLong(5, chunk.sent() + chunk.rejected().size() + chunk.skipped());
      statement.setLong(6, chunk.bytes());
      statement.setLong(7, chunk.requests());
      statement.setLong(8, chunk.delaySeconds());
      statement.setLong(9, slice.getId());
      statement.executeUpdate();
    }
  }

  private void insertRejections(Connection connection, Slice slice, List<RejectedRecord> rejected)
      throws SQLException {
    if (rejected.isEmpty()) {
      return;
    }
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into rejection (run_ref, slice_ref, reason, detail, payload, rejected_at,"
                + " message_id) values (?, ?, ?, ?, ?, ?, ?)")) {
      Timestamp now = Timestamp.from(clock.instant());
      for (RejectedRecord rejection : rejected) {
        statement.setLong(1, slice.getRunId());
        statement.setLong(2, slice.getId());
        statement.setString(3, rejection.reason());
        statement.setString(4, StorableText.words(rejection.detail()));
        statement.setString(5, StorableText.of(rejection.payload()));
        statement.setTimestamp(6, now);
        statement.setString(7, rejection.messageId());
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  private static void insertKeys(Connection connection, Slice slice, long exportId, long[] keys)
      throws SQLException {
    if (keys.length == 0) {
      return;
    }
    ByteBuffer row = ByteBuffer.allocate(keys.length * Long.BYTES);
    row.asLongBuffer().put(keys);
    try (PreparedStatement statement =
        connection.prepareStatement(
            "insert into delivered (export_ref, event_name, slice_day, run_ref, message_keys)"
                + " values (?, ?, ?, ?, ?)")) {
      statement.setLong(1, exportId);
      statement.setString(2, slice.getEventName());
      statement.setObject(3, slice.getDay());
      statement.setLong(4, slice.getRunId());
      statement.setBytes(5, row.array());
      statement.executeUpdate();
    }
  }

  /** Reads the ledger of a slice: each key that this run, and each that another run settled. */
  public void keys(Slice slice, long exportId, LongConsumer ofThisRun, LongConsumer ofEarlierRuns) {
    inConnection(
        connection -> {
          try (PreparedStatement statement =
              connection.prepareStatement(
                  "select run_ref, message_keys from delivered"
                      + " where export_ref = ? and slice_day = ? and event_name = ?")) {
            statement.setFetchSize(100);
            statement.setLong(1, exportId);
            statement.setObject(2, slice.getDay());
            statement.setString(3, slice.getEventName());
            try (ResultSet rows = statement.executeQuery()) {
              while (rows.next()) {
                boolean mine = rows.getLong(1) == slice.getRunId();
                forEachKey(rows.getBytes(2), mine ? ofThisRun : ofEarlierRuns);
              }
            }
          }
        });
  }

  private static void forEachKey(byte[] row, LongConsumer consumer) {
    for (ByteBuffer keys = ByteBuffer.wrap(row); keys.hasRemaining(); ) {
      consumer.accept(keys.getLong());
    }
  }

  /**
   * CleverTap exports no such event: the slice is over, and says why.
   *
   * @throws RunTakenOverException if the job execution is not the run's latest any more
   */
  public void refuse(Slice slice, long jobExecutionId, String reason) {
    updateAsOwner(
        slice.getRunId(),
        jobExecutionId,
        "update slice set status = 'REFUSED', reason = ? where id = ?",
        StorableText.words(reason),
        slice.getId());
  }

  /**
   * Writes where the slice goes on, in the transaction of the chunk, which {@link #advance} has
   * seen to belong to the run.
   *
   * @param checkpoint null lets a restart open the slice again
   */
  public void saveCheckpoint(Slice slice, String checkpoint) {
    inConnection(
        connection ->
            update(
                connection,
                "update slice set checkpoint = ? where id = ?",
                Arrays.asList(checkpoint, slice.getId())));
  }

  /**
   * CleverTap's own count of the slice.
   *
   * @throws RunTakenOverException if the job execution is not the run's latest any more
   */
  public void counted(Slice slice, long jobExecutionId, long count) {
    updateAsOwner(
        slice.getRunId(),
        jobExecutionId,
        "update slice set counted = ? where id = ?",
        count,
        slice.getId());
  }

  /**
   * Forgets the ledger of days that no run of the export will read again.
   *
   * @param runId the run that has come to its end
   * @throws RunTakenOverException if the job execution is not the run's latest any more
   */
  public void purge(long exportId, long runId, long jobExecutionId, LocalDate before) {
    updateAsOwner(
        runId,
        jobExecutionId,
        "delete from delivered where export_ref = ? and slice_day < ?",
        exportId,
        before);
  }

  /** Looks in the statement itself whose the run is: there may be no transaction around it. */
  private void updateAsOwner(long runId, long jobExecutionId, String sql, Object... values) {
    String ifOwner =
        " and exists (select 1 from run where run.id = ? and run.job_execution_id = ?)";
    List<Object> all = new ArrayList<>(List.of(values));
    all.addAll(List.of(runId, jobExecutionId));
    inConnection(
        connection -> {
          if (update(connection, sql + ifOwner, all) == 0) {
            checkOwner(connection, runId, jobExecutionId);
          }
        });
  }

  private static int update(Connection connection, String sql, List<?> values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.size(); i++) {
        statement.setObject(i + 1, values.get(i));
      }
      return statement.executeUpdate();
    }
  }

  private void inConnection(SqlWork work) {
    try (Connection connection = dataSource.getConnection()) {
      work.in(connection);
    } catch (SQLException e) {
      throw new IllegalStateException("The books of a slice could not be read or written", e);
    }
  }

  @FunctionalInterface
  private interface SqlWork {
    void in(Connection connection) throws SQLException;
  }
}
