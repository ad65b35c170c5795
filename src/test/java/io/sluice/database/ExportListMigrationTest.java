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

/** V6 lists the exports that were there before it. */
class ExportListMigrationTest {

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatWasThereIsListed(TestDatabase database) throws SQLException {
    DataSource source = database.empty();
    Flyway.configure().dataSource(source).target("5").load().migrate();
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "insert into account (id, version, name, account_id, passcode, region, time_zone,"
              + " created_at) values (1, 1, 'A', 'A', 'x', 'in1', 'UTC', current_timestamp)");
      statement.executeUpdate(
          "insert into partner (id, version, type, account_ref, nickname, write_key, region,"
              + " user_id, anonymous_id, without_user_id, prevent_loop, iso_dates, created_at)"
              + " values (1, 1, 'SEGMENT', 1, 'P', 'x', 'US', 'IDENTITY', 'CLEVERTAP_ID', 'SEND',"
              + " true, true, current_timestamp)");
      statement.executeUpdate(
          "insert into export (id, version, partner_ref, data_type, frequency, end_status,"
              + " created_at, created_day) values (7, 1, 1, 'ALL_SYSTEM_EVENTS', 'LIVE',"
              + " 'STOPPED', current_timestamp, current_date)");

      new Schema(source).migrate();

      try (ResultSet rows =
          statement.executeQuery("select partner_nickname, status from export_list")) {
        assertThat(rows.next()).isTrue();
        assertThat(rows.getString("partner_nickname")).isEqualTo("P");
        assertThat(rows.getString("status")).isEqualTo("STOPPED");
        assertThat(rows.next()).isFalse();
      }
    }
  }
}
