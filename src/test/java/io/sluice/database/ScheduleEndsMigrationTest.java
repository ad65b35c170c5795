package io.sluice.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The migration V5, of exports whose schedule had ended under V4. */
class ScheduleEndsMigrationTest {

  private static final String FAILED = "FAILED";
  private static final String COMPLETED = "COMPLETED";

  private DataSource source;

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void onlyThreeFailedRunsMakeAnEndedExportFailed(TestDatabase database) throws SQLException {
    source = database.empty();
    Flyway.configure().dataSource(source).target("4").load().migrate();
    insertPartner();
    insertExport(1, "RECURRING", true, FAILED, FAILED, FAILED);
    insertExport(2, "RECURRING", true, COMPLETED, FAILED);
    insertExport(3, "LIVE", true);
    insertExport(4, "RECURRING", false, FAILED);
    insertExport(5, "ONE_TIME", true, COMPLETED);

    new Schema(source).migrate();

    assertThat(endStatus(1)).isEqualTo("FAILED");
    assertThat(endStatus(2)).as("a user ended it after one failure").isEqualTo("STOPPED");
    assertThat(endStatus(3)).as("a user ended it before its first run").isEqualTo("STOPPED");
    assertThat(endStatus(4)).as("its schedule goes on").isNull();
    assertThat(endStatus(5)).as("it has no schedule").isNull();
  }

  private void insertPartner() throws SQLException {
    run(
        "insert into account (id, version, name, account_id, passcode, region, time_zone,"
            + " created_at) values (1, 1, 'A', 'A', 'x', 'in1', 'UTC', current_timestamp)");
    run(
        "insert into partner (id, version, type, account_ref, nickname, write_key, region, user_id,"
            + " anonymous_id, without_user_id, prevent_loop, iso_dates, created_at) values (1, 1,"
            + " 'SEGMENT', 1, 'P', 'x', 'US', 'IDENTITY', 'CLEVERTAP_ID', 'SEND', true, true,"
            + " current_timestamp)");
  }

  private void insertExport(long id, String frequency, boolean ended, String... jobs)
      throws SQLException {
    run(
        ("insert into export (id, version, partner_ref, data_type, frequency, ended, created_at,"
                + " created_day) values (%d, 1, 1, 'ALL_SYSTEM_EVENTS', '%s', %s, current_timestamp,"
                + " current_date)")
            .formatted(id, frequency, ended));
    for (int i = 0; i < jobs.length; i++) {
      insertRun(id * 10 + i, id, jobs[i]);
    }
  }

  private void insertRun(long id, long export, String job) throws SQLException {
    run(
        "insert into job_instance (jobinstanceid, jobname) values (%d, 'event-export')"
            .formatted(id));
    run(
        ("insert into job_execution (jobexecutionid, jobinstanceid, batchstatus)"
                + " values (%d, %d, '%s')")
            .formatted(id, id, job));
    run(
        ("insert into run (id, export_ref, job_execution_id, created_at, stop_requested,"
                + " failed_tries, from_day, to_day) values (%d, %d, %d, current_timestamp, false, 0,"
                + " current_date, current_date)")
            .formatted(id, export, id));
  }

  private void run(String sql) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  private String endStatus(long export) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("select end_status from export where id = " + export)) {
      row.next();
      return row.getString(1);
    }
  }
}
