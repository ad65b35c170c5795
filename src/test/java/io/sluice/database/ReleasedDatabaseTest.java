package io.sluice.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Clob;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** The migrations on what a released server left behind. */
class ReleasedDatabaseTest {

  /** Parents before their children. */
  private static final List<String> TABLES =
      List.of(
          "app_user",
          "account",
          "partner",
          "export",
          "run",
          "slice",
          "rejection",
          "delivered",
          "profile_delivered",
          "scheduled_tasks",
          "job_instance",
          "job_execution",
          "step_execution",
          "partition_execution");

  @Test
  void everyRowOfTheEmbeddedDatabaseIsKept() throws SQLException {
    DataSource h2 = released();
    Map<String, Long> before = counts(h2);

    new Schema(h2).migrate();

    assertThat(counts(h2)).isEqualTo(before);
    assertStatuses(h2);
  }

  /** The same rows in the schema as that release made it in PostgreSQL. */
  @Test
  void everyRowInPostgresIsKept() throws SQLException {
    DataSource h2 = released();
    DataSource postgres = TestDatabase.POSTGRESQL.empty();
    Flyway.configure().dataSource(postgres).target("4").load().migrate();
    for (String table : TABLES) {
      copy(table, h2, postgres);
    }
    Map<String, Long> before = counts(postgres);
    assertThat(before).isEqualTo(counts(h2));

    new Schema(postgres).migrate();

    assertThat(counts(postgres)).isEqualTo(before);
    assertStatuses(postgres);
  }

  private static void assertStatuses(DataSource source) throws SQLException {
    assertThat(statuses(source)).contains("DONE", "STOPPED").doesNotContain("RUNNING", "FAILED");
    assertThat(number(source, "select count(*) from rejection where outcome is not null")).isZero();
  }

  private static DataSource released() throws SQLException {
    DataSource h2 = TestDatabase.H2.empty();
    try (Connection connection = h2.getConnection()) {
      ReleasedDatabase.restore(connection);
    }
    return h2;
  }

  private static void copy(String table, DataSource from, DataSource to) throws SQLException {
    try (Connection source = from.getConnection();
        Connection target = to.getConnection();
        Statement statement = source.createStatement();
        ResultSet rows = statement.executeQuery("select * from " + table)) {
      int columns = rows.getMetaData().getColumnCount();
      List<String> names = new ArrayList<>();
      for (int i = 1; i <= columns; i++) {
        names.add(rows.getMetaData().getColumnName(i));
      }
      String marks =
          IntStream.range(0, columns).mapToObj(i -> "?").collect(Collectors.joining(","));
      String insert =
          "insert into %s (%s) values (%s)".formatted(table, String.join(",", names), marks);
      try (PreparedStatement inserted = target.prepareStatement(insert)) {
        while (rows.next()) {
          for (int i = 1; i <= columns; i++) {
            Object value = rows.getObject(i);
            inserted.setObject(i, value instanceof Clob ? rows.getString(i) : value);
          }
          inserted.executeUpdate();
        }
      }
    }
  }

  private static Map<String, Long> counts(DataSource source) throws SQLException {
    Map<String, Long> counts = new TreeMap<>();
    for (String table : TABLES) {
      counts.put(table, number(source, "select count(*) from " + table));
    }
    assertThat(counts).allSatisfy((table, rows) -> assertThat(rows).isNotNegative());
    assertThat(counts.get("rejection")).isPositive();
    assertThat(counts.get("partition_execution")).isPositive();
    return counts;
  }

  private static List<String> statuses(DataSource source) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select status from export_status")) {
      List<String> statuses = new ArrayList<>();
      while (rows.next()) {
        statuses.add(rows.getString(1));
      }
      return statuses;
    }
  }

  private static long number(DataSource source, String sql) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
