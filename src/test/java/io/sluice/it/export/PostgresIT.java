package io.sluice.it.export;

import static io.sluice.it.world.Installation.daysAgo;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.sluice.it.fault.TcpProxy;
import io.sluice.it.world.Api;
import io.sluice.it.world.Delivered;
import io.sluice.it.world.ExportRequest;
import io.sluice.it.world.Installation;
import io.sluice.it.world.SharedDatabase;
import io.sluice.it.world.SluiceServer;
import io.sluice.sandbox.data.SandboxData;
import io.sluice.sandbox.http.FaultRule;
import io.sluice.sandbox.segment.SegmentFault;
import io.sluice.sandbox.segment.SegmentSandbox;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
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
    try (SharedDatabase database = SharedDatabase.start();
        TcpProxy proxy = TcpProxy.to(database.port());
        Installation installation =
            Installation.start("postgres", data, jdk(), database.environment(proxy.port()))) {
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
      nothingHalfDone(database);
      everyDayThatIsTakenIsCompared(installation.api());
      outageIsToldAsSuch(installation, proxy);
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
  private static void nothingHalfDone(SharedDatabase database) {
    Awaitility.await("the queue of runs to be empty")
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> assertThat(database.number("select count(*) from scheduled_tasks")).isZero());
    assertThat(
            database.number(
                "select count(*) from job_execution je where je.batchstatus"
                    + " in ('STARTING', 'STARTED', 'STOPPING') and je.jobexecutionid ="
                    + " (select max(l.jobexecutionid) from job_execution l"
                    + " where l.jobinstanceid = je.jobinstanceid)"))
        .as("jobs that say they run")
        .isZero();
  }

  private static void everyDayThatIsTakenIsCompared(Api api) {
    for (String day : List.of("exportedFrom=0001-01-01", "exportedTo=9999-12-31")) {
      api.expect(200, api.request().get("/api/v1/exports?" + day));
    }
    for (String day : List.of("exportedFrom=-9999-01-01", "exportedTo=%2B5900000-01-01")) {
      api.expect(400, api.request().urlEncodingEnabled(false).get("/api/v1/exports?" + day));
    }
    String rejections = "/api/v1/runs/1/rejections?day=";
    api.expect(200, api.request().get(rejections + "0001-01-01"));
    api.expect(400, api.request().get(rejections + "-9999-01-01"));
  }

  private static void outageIsToldAsSuch(Installation installation, TcpProxy proxy) {
    proxy.cut();
    outageDoesNotFillTheLog(installation.server());
    Response unavailable = installation.api().request().get("/api/v1/exports");
    Response withoutLogin = RestAssured.get(installation.server().url() + "/api/v1/exports");
    proxy.heal();

    assertThat(unavailable.statusCode()).as(unavailable.asString()).isEqualTo(503);
    assertThat(unavailable.contentType()).startsWith("application/problem+json");
    assertThat(unavailable.jsonPath().getString("detail"))
        .startsWith("The database is out of reach");
    assertThat(withoutLogin.statusCode()).isEqualTo(401);
    Awaitility.await("an answer, with the database back")
        .atMost(Duration.ofSeconds(30))
        .until(() -> installation.api().request().get("/api/v1/exports").statusCode() == 200);
  }

  private static void outageDoesNotFillTheLog(SluiceServer server) {
    Awaitility.await("one line of the schedule and of the pool; log: " + server.log())
        .atMost(Duration.ofSeconds(40))
        .during(Duration.ofSeconds(5)) // of a look a second
        .until(
            () -> {
              String log = Files.readString(server.log());
              return said(log, "The database is out of reach of the schedule") == 1
                  && said(log, "Failed to obtain/create connection from connection pool") == 1
                  && said(log, "Error allocating connection") == 1
                  && said(log, "Unhandled exception. Will keep running.") == 0;
            });
  }

  private static int said(String log, String sentence) {
    return log.split(Pattern.quote(sentence), -1).length - 1;
  }

  private static Path jdk() {
    return Path.of(System.getProperty("java.home"));
  }
}
