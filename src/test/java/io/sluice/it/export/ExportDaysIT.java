package io.sluice.it.export;

import static io.sluice.it.world.Installation.daysAgo;
import static io.sluice.it.world.SharedInstallation.PAGED;
import static io.sluice.it.world.SharedInstallation.PAGED_A_DAY;
import static io.sluice.it.world.SharedInstallation.SMALL;
import static io.sluice.it.world.SharedInstallation.SMALL_A_DAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import io.sluice.it.world.Api;
import io.sluice.it.world.Delivered;
import io.sluice.it.world.ExportView;
import io.sluice.it.world.Installation;
import io.sluice.it.world.RunView;
import io.sluice.it.world.SharedInstallation;
import io.sluice.sandbox.http.FaultRule;
import io.sluice.sandbox.segment.SegmentFault;
import io.sluice.sandbox.segment.SegmentSandbox;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The days of exports: by name, and for an export that exists. */
@ExtendWith(SharedInstallation.class)
class ExportDaysIT {
  private static final String EXPORTS = "/api/v1/exports";
  private static final Duration SOON = Duration.ofSeconds(60);

  private Installation installation;
  private Api api;
  private long partner;

  @BeforeEach
  void installation(Installation shared) {
    installation = shared;
    api = shared.api();
    partner = shared.partner();
  }

  @Test
  void rangesByNameAreDaysOfTheAccount() {
    range("TODAY", today -> today, today -> today);
    range("YESTERDAY", today -> today.minusDays(1), today -> today.minusDays(1));
    range("LAST_7_DAYS", today -> today.minusDays(6), today -> today);
    range("LAST_30_DAYS", today -> today.minusDays(29), today -> today);
    range("LAST_60_DAYS", today -> today.minusDays(59), today -> today);
    range("CURRENT_MONTH", today -> today.withDayOfMonth(1), today -> today);
    range(
        "PREVIOUS_MONTH",
        today -> latest(today.withDayOfMonth(1).minusMonths(1), today.minusDays(60)),
        today -> today.withDayOfMonth(1).minusDays(1));
  }

  @Test
  void rangeByNameStandsAlone() {
    Map<String, Object> body = oneTime("YESTERDAY");
    body.put("from", daysAgo(1).toString());
    JsonNode problem = Api.tree(api.expect(400, api.post(EXPORTS, body)));
    assertThat(problem.path("errors").findValuesAsText("field")).containsExactly("from");
    api.expect(400, api.post(EXPORTS, oneTime("LAST_WEEK")));
  }

  @Test
  void backfillIsARunOfItsOwnBesideTheSchedule() {
    long id = waiting(SMALL[0]);
    ExportView before = api.export(id);

    JsonNode run = Api.tree(api.expect(202, backfill(id, daysAgo(3), daysAgo(2))));

    assertThat(run.path("kind").asText()).isEqualTo("BACKFILL");
    assertThat(run.path("export").asLong()).isEqualTo(id);
    RunView done = done(run.path("id").asLong());
    assertThat(done.read()).isEqualTo(2 * SMALL_A_DAY).isEqualTo(done.sent());
    assertThat(done.counted()).isEqualTo(done.read());
    Delivered.stored(installation.segment(), SegmentSandbox.US_WRITE_KEY, 2 * SMALL_A_DAY);
    ExportView after = api.export(id);
    assertThat(after.nextRunAt()).as("the schedule").isEqualTo(before.nextRunAt());
    assertThat(after.status()).isEqualTo("PENDING");
    assertThat(api.runs(id)).hasSize(1);
  }

  @Test
  void backfillKeepsTheRulesOfDaysAndWaitsForNobody() {
    long id = waiting(PAGED);
    api.expect(400, backfill(id, daysAgo(1), daysAgo(2)));
    api.expect(400, backfill(id, daysAgo(1), daysAgo(-2)));
    api.expect(400, backfill(id, daysAgo(62), daysAgo(60)));
    api.expect(404, backfill(999_999, daysAgo(1), daysAgo(1)));
    installation.segment().faults().set(SegmentFault.DELAY, FaultRule.sometimes(1, 1).value(300));
    long run = Api.tree(api.expect(202, backfill(id, daysAgo(1), daysAgo(1)))).path("id").asLong();

    JsonNode second = Api.tree(api.expect(409, backfill(id, daysAgo(2), daysAgo(2))));

    assertThat(second.path("detail").asText()).contains("Run " + run, "at rest");
    installation.segment().faults().clear();
    assertThat(done(run).sent()).isEqualTo(PAGED_A_DAY);
  }

  private Response backfill(long id, LocalDate from, LocalDate to) {
    return api.post(
        EXPORTS + "/" + id + "/backfill", Map.of("from", from.toString(), "to", to.toString()));
  }

  private RunView done(long runId) {
    return Awaitility.await("run " + runId + " to be done")
        .atMost(SOON)
        .until(() -> api.run(runId), run -> run.status().equals("DONE"));
  }

  /** The server's day is that on which it created the export. */
  private void range(String name, UnaryOperator<LocalDate> from, UnaryOperator<LocalDate> to) {
    JsonNode export = Api.tree(api.expect(201, api.post(EXPORTS, oneTime(name))));
    LocalDate today =
        LocalDate.ofInstant(Instant.parse(export.path("createdAt").asText()), Installation.ZONE);
    assertThat(export.path("from").asText()).as(name).isEqualTo(from.apply(today).toString());
    assertThat(export.path("to").asText()).as(name).isEqualTo(to.apply(today).toString());
    api.request().post(EXPORTS + "/" + export.path("id").asLong() + "/stop");
  }

  private static LocalDate latest(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private Map<String, Object> oneTime(String range) {
    Map<String, Object> body = new HashMap<>();
    body.put("partner", partner);
    body.put("dataType", "SELECTED_EVENTS");
    body.put("events", List.of(SharedInstallation.quiet(1)));
    body.put("frequency", "ONE_TIME");
    body.put("range", range);
    return body;
  }

  /** A recurring export whose first run is tomorrow. */
  private long waiting(String event) {
    return api.create(
        EXPORTS,
        Map.of(
            "partner",
            partner,
            "dataType",
            "SELECTED_EVENTS",
            "events",
            List.of(event),
            "frequency",
            "RECURRING",
            "everyHours",
            6,
            "startDate",
            daysAgo(-1).toString()));
  }
}
