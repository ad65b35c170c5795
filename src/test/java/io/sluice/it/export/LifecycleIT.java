package io.sluice.it.export;

import static io.sluice.it.world.Installation.daysAgo;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.it.world.Api;
import io.sluice.it.world.ExportRequest;
import io.sluice.it.world.ExportView;
import io.sluice.it.world.Installation;
import io.sluice.sandbox.data.SandboxData;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Schedules that end, go on and change. Live exports pass each second. */
class LifecycleIT {
  private static final String EVENT = "Charged";
  private static final Duration SOON = Duration.ofSeconds(90);

  private static Installation installation;
  private static Api api;

  @BeforeAll
  static void start() {
    installation =
        Installation.start(
            "lifecycle",
            SandboxData.empty().withEvent(EVENT, 20),
            Path.of(System.getProperty("java.home")),
            Map.of("SLUICE_LIVE_INTERVAL", "PT1S"));
    api = installation.api();
  }

  @AfterAll
  static void end() {
    if (installation != null) {
      installation.close();
    }
  }

  @Test
  void threeFailedRunsInARowEndAScheduleAndARestartCountsAnew() {
    long id = create(unknownToSegment(), "LIVE", Map.of());

    ExportView failed = api.await(id, "FAILED", SOON);
    assertThat(failed.statusReason()).startsWith("3 runs in a row failed, the last one: ");
    assertThat(failed.nextRunAt()).isNull();
    assertThat(api.runs(id)).hasSize(3).allMatch(run -> run.status().equals("FAILED"));

    api.restart(id);
    Awaitility.await("two more failed runs, and the third once more")
        .atMost(SOON)
        .until(() -> api.runs(id).size() == 5 && api.export(id).status().equals("FAILED"));
  }

  @Test
  void aStopAfterAFailedRunIsAStop() {
    long id = create(unknownToSegment(), "RECURRING", Map.of("everyHours", 24));
    Awaitility.await("the first run to fail, and the export to wait for the next")
        .atMost(SOON)
        .until(
            () ->
                api.runs(id).stream().anyMatch(run -> run.status().equals("FAILED"))
                    && api.export(id).status().equals("PENDING"));

    api.stop(id);

    assertThat(api.export(id).status()).isEqualTo("STOPPED");
    assertThat(api.export(id).nextRunAt()).isNull();
  }

  @Test
  void anEditKeepsTheStartDateAndRefusesDatesWithoutEffect() {
    long partner = installation.partner();
    LocalDate start = daysAgo(2);
    long id = create(partner, "RECURRING", Map.of("everyHours", 24, "startDate", start.toString()));
    awaitRest(id);

    JsonNode edited = edit(id, 200, partner, Map.of("everyHours", 24));
    assertThat(edited.path("startDate").asText()).isEqualTo(start.toString());
    assertThat(edit(id, 200, partner, Map.of("everyHours", 12)).path("startDate").asText())
        .isEqualTo(start.toString());
    assertThat(fields(edit(id, 400, partner, hours12(daysAgo(1))))).contains("startDate");
    assertThat(fields(edit(id, 400, partner, hours12(daysAgo(-400))))).contains("startDate");
    LocalDate later = daysAgo(-3);
    assertThat(edit(id, 200, partner, hours12(later)).path("startDate").asText())
        .isEqualTo(later.toString());
    assertThat(api.export(id).nextRunAt())
        .isEqualTo(later.atStartOfDay(Installation.ZONE).toInstant());

    api.stop(id);
    assertThat(edit(id, 409, partner, hours12(later)).path("detail").asText())
        .isEqualTo("Export " + id + " is STOPPED; only a RUNNING or PENDING export can be edited");
  }

  @Test
  void aOneTimeExportThatIsEditedNamesTheRuleAndItsState() {
    long partner = installation.partner();
    long id = api.createExport(ExportRequest.of(partner, daysAgo(1), daysAgo(1), EVENT));
    api.awaitDone(id);

    assertThat(edit(id, 409, partner, Map.of("everyHours", 24)).path("detail").asText())
        .startsWith("Export " + id + " is a one-time export, and DONE; ");
  }

  @Test
  void whatNoDatabaseHoldsAndNoListHasIsRefused() {
    String body =
        """
        {"partner":%d,"dataType":"SELECTED_EVENTS","events":["A","half \\ud83d"],
         "frequency":"LIVE"}"""
            .formatted(installation.partner());

    assertThat(fields(Api.tree(api.expect(400, api.post("/api/v1/exports", body)))))
        .contains("events[1]");
    api.expect(400, api.request().get("/api/v1/exports?page=2147483647&size=40"));
  }

  private static void awaitRest(long id) {
    Awaitility.await("export " + id + " to wait for its next run")
        .atMost(SOON)
        .until(
            () ->
                api.runs(id).stream().anyMatch(run -> run.status().equals("DONE"))
                    && api.export(id).status().equals("PENDING"));
  }

  private static long unknownToSegment() {
    return installation.partner(installation.account(), "unknown-write-key", "US", Map.of());
  }

  private static long create(long partner, String frequency, Map<String, Object> more) {
    return api.create("/api/v1/exports", body(partner, frequency, more));
  }

  private static JsonNode edit(long id, int status, long partner, Map<String, Object> more) {
    return Api.tree(
        api.expect(status, api.put("/api/v1/exports/" + id, body(partner, "RECURRING", more))));
  }

  private static Map<String, Object> hours12(LocalDate startDate) {
    return Map.of("everyHours", 12, "startDate", startDate.toString());
  }

  private static String fields(JsonNode problem) {
    return problem.path("errors").toString();
  }

  private static Map<String, Object> body(
      long partner, String frequency, Map<String, Object> more) {
    Map<String, Object> body = new HashMap<>(more);
    body.put("partner", partner);
    body.put("dataType", "SELECTED_EVENTS");
    body.put("events", List.of(EVENT));
    body.put("frequency", frequency);
    return body;
  }
}
