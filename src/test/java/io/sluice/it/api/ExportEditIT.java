package io.sluice.it.api;

import static io.sluice.it.world.Installation.daysAgo;
import static io.sluice.it.world.SharedInstallation.PAGED;
import static io.sluice.it.world.SharedInstallation.SMALL;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.sluice.it.world.Api;
import io.sluice.it.world.ExportRequest;
import io.sluice.it.world.ExportView;
import io.sluice.it.world.Installation;
import io.sluice.it.world.SharedInstallation;
import io.sluice.it.world.SliceView;
import io.sluice.sandbox.http.FaultRule;
import io.sluice.sandbox.segment.SegmentFault;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Edits of exports: what CleverTap's page allows, what it refuses and why, and two editors. */
@ExtendWith(SharedInstallation.class)
class ExportEditIT {
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
  void pendingExportIsChanged() {
    long id = create(recurring(6));
    Map<String, Object> body = recurring(12);
    body.put("dataType", "ENGAGEMENT_EVENTS");
    body.remove("events");
    body.put("identifierPriority", List.of("EMAIL", "CLEVERTAP_ID"));

    Response answer = api.expect(200, api.put(path(id), body));

    JsonNode changed = Api.tree(api.expect(200, api.request().get(path(id))));
    assertThat(Api.tree(answer)).isEqualTo(changed);
    assertThat(changed.path("dataType").asText()).isEqualTo("ENGAGEMENT_EVENTS");
    assertThat(changed.path("everyHours").asInt()).isEqualTo(12);
    assertThat(changed.path("identifierPriority").path(0).asText()).isEqualTo("EMAIL");
    assertThat(changed.path("status").asText()).isEqualTo("PENDING");
  }

  @Test
  void runningExportChangesWithItsNextRun() {
    installation.segment().faults().set(SegmentFault.DELAY, FaultRule.sometimes(1, 1).value(2_000));
    long id = create(recurringSince(PAGED));
    api.await(id, "RUNNING", SOON);
    Map<String, Object> body = recurringSince(SMALL[0]);

    api.expect(200, api.put(path(id), body));

    installation.segment().faults().clear();
    ExportView settled = settled(id);
    assertThat(settled.events()).containsExactly(SMALL[0]);
    assertThat(api.slices(settled.lastRun().id())).extracting(SliceView::event).containsOnly(PAGED);
  }

  @Test
  void recurringExportBecomesLiveAndBack() {
    long id = create(recurring(6));
    api.expect(200, api.put(path(id), live(SMALL[0])));
    assertThat(settled(id).lastRun()).as("a live export runs at once").isNotNull();

    api.expect(200, api.put(path(id), recurring(8)));

    JsonNode back = Api.tree(api.request().get(path(id)));
    assertThat(back.path("frequency").asText()).isEqualTo("RECURRING");
    assertThat(back.path("nextRunAt").asText())
        .isEqualTo(daysAgo(-1).atStartOfDay(Installation.ZONE).toInstant().toString());
  }

  @Test
  void oneTimeExportIsNeverChanged() {
    installation.segment().faults().set(SegmentFault.DELAY, FaultRule.sometimes(1, 1).value(500));
    long id = api.createExport(ExportRequest.of(partner, daysAgo(2), daysAgo(1), PAGED));
    api.await(id, "RUNNING", SOON);
    refused(409, id, recurring(6), "one-time");
    api.stop(id);
    api.await(id, "STOPPED", SOON);
    refused(409, id, recurring(6), "one-time");
    installation.segment().faults().clear();
    api.restart(id);
    api.awaitDone(id);
    refused(409, id, recurring(6), "one-time");
  }

  @Test
  void stoppedExportIsNotChanged() {
    long id = create(recurring(6));
    api.stop(id);

    refused(409, id, recurring(8), "Export " + id + " is STOPPED", "RUNNING or PENDING");
    assertThat(Api.tree(api.request().get(path(id))).path("everyHours").asInt()).isEqualTo(6);
  }

  @Test
  void eventsNeverBecomeProfilesNorProfilesEvents() {
    Map<String, Object> profiles = recurring(24);
    profiles.put("dataType", "USER_PROFILES");
    refused(400, create(recurring(24)), profiles, "user profiles");
    refused(400, create(profiles), recurring(24), "user profiles");
  }

  @Test
  void partnerStaysAndOneTimeIsNoTarget() {
    long id = create(recurring(6));
    Map<String, Object> other = recurring(6);
    other.put("partner", installation.partner());
    refused(400, id, other, "cannot change");
    Map<String, Object> once = ExportRequest.of(partner, daysAgo(1), daysAgo(1), SMALL[0]).body();
    refused(400, id, once, "RECURRING or LIVE");
  }

  @Test
  void editIsHeldToTheRulesOfANewExport() {
    long id = create(recurring(6));
    refused(400, id, recurring(3), "4 to 24");
    refused(400, id, recurring(25), "4 to 24");
    Map<String, Object> nameless = recurring(6);
    nameless.remove("events");
    refused(400, id, nameless, "at least one event");
    api.expect(404, api.put(path(999_999), recurring(6)));
  }

  @Test
  void secondOfTwoEditorsLosesNothing() {
    long id = create(recurring(6));
    String seen = api.request().get(path(id)).header("ETag");

    Response first = api.expect(200, put(id, seen, recurring(8)));
    Response second = api.expect(409, put(id, seen, recurring(12)));

    assertThat(Api.tree(second).path("detail").asText()).contains("Export " + id, "somebody else");
    Response now = api.request().get(path(id));
    assertThat(Api.tree(now).path("everyHours").asInt()).isEqualTo(8);
    assertThat(now.header("ETag")).isEqualTo(first.header("ETag")).isNotEqualTo(seen);
    api.expect(200, put(id, now.header("ETag"), recurring(12)));
    assertThat(Api.tree(api.request().get(path(id))).path("everyHours").asInt()).isEqualTo(12);
  }

  private Response put(long id, String ifMatch, Map<String, ?> body) {
    return api.request()
        .contentType(ContentType.JSON)
        .header("If-Match", ifMatch)
        .body(body)
        .put(path(id));
  }

  private void refused(int status, long id, Map<String, ?> body, String... words) {
    JsonNode problem = Api.tree(api.expect(status, api.put(path(id), body)));
    assertThat(problem.toString()).contains(words);
  }

  /** Waits until its last run is done. */
  private ExportView settled(long id) {
    return Awaitility.await("the run of export " + id)
        .atMost(SOON)
        .until(
            () -> api.export(id),
            export -> export.lastRun() != null && export.lastRun().status().equals("DONE"));
  }

  private long create(Map<String, Object> body) {
    return api.create(EXPORTS, body);
  }

  private static String path(long id) {
    return EXPORTS + "/" + id;
  }

  /** It waits for tomorrow. */
  private Map<String, Object> recurring(int everyHours) {
    Map<String, Object> body = live(SMALL[0]);
    body.put("frequency", "RECURRING");
    body.put("everyHours", everyHours);
    body.put("startDate", daysAgo(-1).toString());
    return body;
  }

  /** It runs at once, over three days. */
  private Map<String, Object> recurringSince(String event) {
    Map<String, Object> body = live(event);
    body.put("frequency", "RECURRING");
    body.put("everyHours", 24);
    body.put("startDate", daysAgo(2).toString());
    return body;
  }

  private Map<String, Object> live(String event) {
    Map<String, Object> body = new HashMap<>();
    body.put("partner", partner);
    body.put("dataType", "SELECTED_EVENTS");
    body.put("events", List.of(event));
    body.put("frequency", "LIVE");
    return body;
  }
}
