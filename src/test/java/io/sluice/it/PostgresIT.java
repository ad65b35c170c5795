package io.sluice.it;

import static io.sluice.it.Installation.daysAgo;
import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.sandbox.FaultRule;
import io.sluice.sandbox.SandboxData;
import io.sluice.sandbox.SegmentFault;
import io.sluice.sandbox.SegmentSandbox;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** PostgreSQL instead of the embedded database, by configuration alone. */
class PostgresIT {
  private static final String[] EVENTS = {"App Launched", "UTM Visited"};
  private static final int RECORDS = 100_000;

  @Test
  void killedExportIsDeliveredOnce() throws Exception {
    SandboxData data =
        SandboxData.empty()
            .withUsers(5_000)
            .withEvent(EVENTS[0], RECORDS / 4)
            .withEvent(EVENTS[1], RECORDS / 4)
            .withEvent("Notification Sent", 10);
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
        Installation installation = Installation.start("postgres", data, jdk(), on(postgres))) {
      installation.segment().faults().set(SegmentFault.DELAY, FaultRule.sometimes(1, 1).value(250));
      long id =
          installation
              .api()
              .createExport(
                  ExportRequest.of(installation.partner(), daysAgo(2), daysAgo(1), EVENTS));
      Awaitility.await("a third of the messages; server log: " + installation.server().log())
          .atMost(Duration.ofMinutes(3))
          .pollInterval(Duration.ofMillis(20))
          .until(
              () -> installation.segment().source(SegmentSandbox.US_WRITE_KEY).distinct(),
              stored -> stored > RECORDS / 3);
      installation.server().kill();
      assertThat(installation.segment().stats().distinct()).isLessThan(RECORDS);
      installation.server().start();
      installation.segment().faults().clear();

      Delivered.completely(installation, installation.api().awaitDone(id), RECORDS);
      failedExport(installation);
      nothingHalfDone(postgres);
      assertThat(installation.server().data())
          .as("the embedded database")
          .satisfies(folder -> assertThat(folder.resolve("sluice.mv.db")).doesNotExist());
    }
  }

  private static void failedExport(Installation installation) {
    Api api = installation.api();
    long id =
        api.createExport(
            ExportRequest.of(installation.partner(), daysAgo(1), daysAgo(1), "Notification Sent"));
    api.await(id, "FAILED", Duration.ofSeconds(60));
  }

  /** Every run has ended: no task waits, and no job says that it runs. */
  private static void nothingHalfDone(EmbeddedPostgres postgres) {
    Awaitility.await("the queue of runs to be empty")
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> assertThat(count(postgres, "select count(*) from scheduled_tasks")).isZero());
    assertThat(
            count(
                postgres,
                "select count(*) from job_execution je where je.batchstatus"
                    + " in ('STARTING', 'STARTED', 'STOPPING') and je.jobexecutionid ="
                    + " (select max(l.jobexecutionid) from job_execution l"
                    + " where l.jobinstanceid = je.jobinstanceid)"))
        .as("jobs that say they run")
        .isZero();
  }

  private static long count(EmbeddedPostgres postgres, String sql) {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private static Map<String, String> on(EmbeddedPostgres postgres) {
    return Map.of(
        "SLUICE_DATASOURCE_URL", "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres",
        "SLUICE_DATASOURCE_USER", "postgres",
        "SLUICE_DATASOURCE_PASSWORD", "postgres");
  }

  private static Path jdk() {
    return Path.of(System.getProperty("java.home"));
  }
}
