package io.sluice.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SchemaTest {

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void theMigrationsMakeAllTables(TestDatabase database) throws SQLException {
    assertThat(tables(database.migrated()))
        .contains(
            "account",
            "app_user",
            "delivered",
            "export",
            "export_entry",
            "export_list",
            "export_status",
            "failing_export",
            "job_execution",
            "job_instance",
            "notification",
            "notification_tasks",
            "partition_execution",
            "partner",
            "rejection",
            "run",
            "run_status",
            "scheduled_tasks",
            "slice",
            "step_execution",
            "webhook");
  }

  /** 500 of 512 characters, one a line: as many as a request may name. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void theLongestListOfEventsFitsIntoAnExport(TestDatabase database) {
    String events = ("ñ".repeat(512) + "\n").repeat(500).strip();
    long export = TestDatabase.newId();
    database.insertExport(export);

    database.run("update export set events = ? where id = ?", events, export);

    assertThat(database.text("select events from export where id = ?", export)).isEqualTo(events);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aSecondStartMigratesNothing(TestDatabase database) {
    assertThatCode(() -> new Schema(database.migrated()).migrate()).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void sequencesStepAsTheEntitiesExpect(TestDatabase database) {
    String next = database == TestDatabase.H2 ? "select next value for %s" : "select nextval('%s')";
    long run = database.number(next.formatted("run_seq"));
    long slice = database.number(next.formatted("slice_seq"));

    assertThat(database.number(next.formatted("run_seq"))).isEqualTo(run + 1);
    assertThat(database.number(next.formatted("slice_seq"))).isEqualTo(slice + 100);
  }

  private static Set<String> tables(DataSource dataSource) throws SQLException {
    Set<String> tables = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    try (Connection connection = dataSource.getConnection();
        ResultSet rows =
            connection
                .getMetaData()
                .getTables(null, null, null, new String[] {"TABLE", "BASE TABLE", "VIEW"})) {
      while (rows.next()) {
        tables.add(rows.getString("TABLE_NAME"));
      }
    }
    return tables;
  }
}
