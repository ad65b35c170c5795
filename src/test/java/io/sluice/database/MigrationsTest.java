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

/** Rows that each released schema could hold are there, and mean the same, after all migrations. */
class MigrationsTest {

  private DataSource source;

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatEachReleaseWroteIsKept(TestDatabase database) throws SQLException {
    source = database.empty();
    migrateTo("1");
    writtenByTheFirstRelease();
    migrateTo("2");
    run(
        "update export set frequency = 'RECURRING', every_hours = 24, start_date = current_date"
            + " where id = 2");
    run("update slice set checkpoint = '1 1700000000000 40 7 cursor', delay_seconds = 5");
    migrateTo("3");
    run("insert into profile_delivered values (1, 2, 3, 1)");
    migrateTo("4");
    run("update partner set events_per_second = 50");
    run(
        "insert into webhook (id, version, url, secret, enabled, created_at)"
            + " values (1, 1, 'https://example.com', 'x', true, current_timestamp)");

    new Schema(source).migrate();

    assertThat(text("select status from run_status where run_ref = 1")).isEqualTo("DONE");
    assertThat(text("select status from run_status where run_ref = 2")).isEqualTo("STOPPED");
    assertThat(text("select status from export_status where export_ref = 1")).isEqualTo("DONE");
    assertThat(text("select status from export_status where export_ref = 2")).isEqualTo("STOPPED");
    assertThat(text("select kind from run where id = 1")).isEqualTo("SCHEDULED");
    assertThat(text("select checkpoint from slice where id = 1")).endsWith("7 cursor");
    assertThat(text("select replayed_count from slice where id = 1")).isEqualTo("0");
    assertThat(text("select payload from rejection")).isEqualTo("{\"ts\":0}");
    assertThat(text("select message_id from rejection")).as("not known then").isNull();
    assertThat(text("select outcome from rejection")).as("to be replayed").isNull();
    assertThat(text("select count(*) from delivered")).isEqualTo("1");
    assertThat(text("select content_key from profile_delivered")).isEqualTo("3");
    assertThat(text("select events_per_second from partner")).isEqualTo("50");
    assertThat(text("select url from webhook")).isEqualTo("https://example.com");
  }

  private void writtenByTheFirstRelease() throws SQLException {
    run("insert into app_user values ('admin', 'hash', 'admin')");
    run(
        "insert into account (id, version, name, account_id, passcode, region, time_zone,"
            + " created_at) values (1, 1, 'A', 'A', 'x', 'in1', 'UTC', current_timestamp)");
    run(
        "insert into partner (id, version, type, account_ref, nickname, write_key, region, user_id,"
            + " anonymous_id, without_user_id, prevent_loop, iso_dates, created_at) values (1, 1,"
            + " 'SEGMENT', 1, 'P', 'x', 'US', 'IDENTITY', 'CLEVERTAP_ID', 'SEND', true, true,"
            + " current_timestamp)");
    for (int id = 1; id <= 2; id++) {
      run(
          "insert into export (id, version, partner_ref, data_type, events, frequency, from_day,"
              + " to_day, created_at) values ("
              + id
              + ", 1, 1, 'SELECTED_EVENTS', 'A', 'ONE_TIME',"
              + " current_date, current_date, current_timestamp)");
      run("insert into job_instance (jobinstanceid, jobname) values (" + id + ", 'event-export')");
      run(
          "insert into job_execution (jobexecutionid, jobinstanceid, batchstatus) values ("
              + id
              + ", "
              + id
              + ", '"
              + (id == 1 ? "COMPLETED" : "STOPPED")
              + "')");
      run(
          "insert into run (id, export_ref, job_execution_id, created_at, stop_requested,"
              + " failed_tries) values ("
              + id
              + ", "
              + id
              + ", "
              + id
              + ", current_timestamp, "
              + (id == 2)
              + ", 0)");
    }
    run(
        "insert into slice (id, run_ref, event_name, slice_day, intake, status, read_count,"
            + " sent_count, rejected_count, skipped_count, bytes, requests)"
            + " values (1, 1, 'A', current_date, 'API', 'DONE', 2, 1, 1, 0, 10, 1)");
    run(
        "insert into rejection (run_ref, slice_ref, reason, payload, rejected_at)"
            + " values (1, 1, 'timestamp_unreadable', '{\"ts\":0}', current_timestamp)");
    run(
        "insert into delivered (export_ref, event_name, slice_day, run_ref, message_keys)"
            + " values (1, 'A', current_date, 1, cast('00000000' as bytea))");
  }

  private void migrateTo(String version) {
    Flyway.configure().dataSource(source).target(version).load().migrate();
  }

  private void run(String sql) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  private String text(String sql) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      assertThat(row.next()).as(sql).isTrue();
      return row.getString(1);
    }
  }
}
