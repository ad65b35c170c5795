package io.sluice.run.books;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;

/**
 * The books of people: whom a run has settled, and what an export delivered of each person. Plain
 * JDBC, in the caller's transaction if there is one.
 */
@ApplicationScoped
public class PersonBooks {

  /** How many keys one question holds: each more is a parameter more. */
  private static final int KEYS_A_QUERY = 500;

  private final DataSource dataSource;

  protected PersonBooks() {
    this(null);
  }

  @Inject
  public PersonBooks(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Takes a person that a run settled, with the slice in which it did. */
  @FunctionalInterface
  public interface SettledPerson {
    void in(String eventName, LocalDate day, long person);
  }

  /** Takes a person and what was delivered of it. */
  @FunctionalInterface
  public interface KnownPerson {
    void is(long person, long content);
  }

  /** Everybody whom the run has sent or rejected, by the ledgers of its slices. */
  public void settled(long runId, SettledPerson consumer) {
    String query = "select event_name, slice_day, message_keys from delivered where run_ref = ?";
    inConnection(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setFetchSize(100);
            statement.setLong(1, runId);
            try (ResultSet rows = statement.executeQuery()) {
              while (rows.next()) {
                forEachPerson(rows, consumer);
              }
            }
          }
        });
  }

  private static void forEachPerson(ResultSet row, SettledPerson consumer) throws SQLException {
    String event = row.getString(1);
    LocalDate day = row.getObject(2, LocalDate.class);
    for (ByteBuffer people = ByteBuffer.wrap(row.getBytes(3)); people.hasRemaining(); ) {
      consumer.in(event, day, people.getLong());
    }
  }

  /** Whether an earlier run of the export delivered anybody. */
  public boolean knowsEarlierRuns(long exportId, long runId) {
    List<Boolean> found = new ArrayList<>(1);
    String query =
        "select 1 from profile_delivered where export_ref = ? and run_ref <> ?"
            + " fetch first 1 rows only";
    inConnection(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setLong(1, exportId);
            statement.setLong(2, runId);
            try (ResultSet rows = statement.executeQuery()) {
              found.add(rows.next());
            }
          }
        });
    return found.get(0);
  }

  /** What the export delivered of these people; nothing is told of those it does not know. */
  public void delivered(long exportId, long[] people, KnownPerson consumer) {
    inConnection(
        connection -> {
          for (int from = 0; from < people.length; from += KEYS_A_QUERY) {
            int to = Math.min(from + KEYS_A_QUERY, people.length);
            ask(
                connection,
                exportId,
                IntStream.range(from, to).mapToLong(i -> people[i]),
                consumer);
          }
        });
  }

  /** Whether what a later run read of the person was delivered. */
  public boolean deliveredAfter(long exportId, long person, long runId) {
    List<Boolean> found = new ArrayList<>(1);
    String query =
        "select 1 from profile_delivered where export_ref = ? and person_key = ? and run_ref > ?";
    inConnection(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setLong(1, exportId);
            statement.setLong(2, person);
            statement.setLong(3, runId);
            try (ResultSet rows = statement.executeQuery()) {
              found.add(rows.next());
            }
          }
        });
    return found.get(0);
  }

  private static void ask(
      Connection connection, long exportId, LongStream people, KnownPerson consumer)
      throws SQLException {
    long[] keys = people.toArray();
    String query =
        "select person_key, content_key from profile_delivered where export_ref = ?"
            + " and person_key in (?"
            + ", ?".repeat(keys.length - 1)
            + ")";
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setLong(1, exportId);
      for (int i = 0; i < keys.length; i++) {
        statement.setLong(i + 2, keys[i]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          consumer.is(rows.getLong(1), rows.getLong(2));
        }
      }
    }
  }

  /**
   * Notes what was delivered of each person: in the transaction of the chunk that did it.
   *
   * @param runId the run that read it from CleverTap
   */
  public void deliver(long exportId, long runId, Map<Long, Long> contentOfPerson) {
    if (contentOfPerson.isEmpty()) {
      return;
    }
    List<Map.Entry<Long, Long>> people = List.copyOf(contentOfPerson.entrySet());
    inConnection(
        connection -> {
          int[] updated = update(connection, exportId, runId, people);
          List<Map.Entry<Long, Long>> unknown =
              IntStream.range(0, updated.length)
                  .filter(i -> updated[i] == 0)
                  .mapToObj(people::get)
                  .toList();
          insert(connection, exportId, runId, unknown);
        });
  }

  private static int[] update(
      Connection connection, long exportId, long runId, List<Map.Entry<Long, Long>> people)
      throws SQLException {
    return write(
        connection,
        "update profile_delivered set content_key = ?, run_ref = ?"
            + " where person_key = ? and export_ref = ?",
        exportId,
        runId,
        people);
  }

  private static void insert(
      Connection connection, long exportId, long runId, List<Map.Entry<Long, Long>> people)
      throws SQLException {
    if (!people.isEmpty()) {
      write(
          connection,
          "insert into profile_delivered (content_key, run_ref, person_key, export_ref)"
              + " values (?, ?, ?, ?)",
          exportId,
          runId,
          people);
    }
  }

  private static int[] write(
      Connection connection,
      String sql,
      long exportId,
      long runId,
      List<Map.Entry<Long, Long>> people)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (Map.Entry<Long, Long> person : people) {
        statement.setLong(1, person.getValue());
        statement.setLong(2, runId);
        statement.setLong(3, person.getKey());
        statement.setLong(4, exportId);
        statement.addBatch();
      }
      return statement.executeBatch();
    }
  }

  /** Forgets whom a run has settled, once it is done. What was delivered stays known. */
  public void runIsDone(long runId) {
    inConnection(
        connection -> {
          try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("delete from delivered where run_ref = " + runId);
          }
        });
  }

  private void inConnection(SqlWork work) {
    try (Connection connection = dataSource.getConnection()) {
      work.in(connection);
    } catch (SQLException e) {
      throw new IllegalStateException("The books of people could not be read or written", e);
    }
  }

  @FunctionalInterface
  private interface SqlWork {
    void in(Connection connection) throws SQLException;
  }
}
