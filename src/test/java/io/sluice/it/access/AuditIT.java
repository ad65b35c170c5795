package io.sluice.it.access;

import static io.sluice.it.world.Installation.daysAgo;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import io.sluice.it.access.SecuredInstallation.World;
import io.sluice.it.console.Browsing;
import io.sluice.it.world.Api;
import io.sluice.it.world.ExportRequest;
import io.sluice.sandbox.segment.SegmentSandbox;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The audit trail says who did what, with the values before and after. */
@ExtendWith(SecuredInstallation.class)
class AuditIT {
  private World world;
  private String name;
  private Api ada;

  @BeforeEach
  void ada(World shared) {
    world = shared;
    name = shared.newUser("ADMIN");
    ada = shared.as(name, World.PASSWORD);
  }

  @Test
  void changeOfAnAccountShowsWhatDiffers() {
    Map<String, Object> body = new HashMap<>(account("Passcode-one-of-audit"));
    long id = ada.create("/api/v1/accounts", body);
    body.put("region", "eu1");
    body.put("passcode", "Passcode-two-of-it");
    ada.expect(200, ada.put("/api/v1/accounts/" + id, body));
    ada.expect(204, ada.request().delete("/api/v1/accounts/" + id));

    List<JsonNode> entries = entries("ACCOUNT", id);
    assertThat(entries)
        .extracting(e -> e.path("action").asText())
        .containsExactly("DELETE", "CHANGE", "CREATE");
    JsonNode change = entries.get(1);
    assertThat(change.path("user").asText()).isEqualTo(name);
    assertThat(change.path("before").toString())
        .isEqualTo("{\"passcode\":\"••••udit\",\"region\":\"in1\"}");
    assertThat(change.path("after").toString())
        .isEqualTo("{\"passcode\":\"••••f-it\",\"region\":\"eu1\"}");
    assertThat(entries.get(2).has("before")).isFalse();
    assertThat(entries.get(0).has("after")).isFalse();
    assertThat(entries.toString()).doesNotContain("Passcode");
  }

  @Test
  void refusedChangeLeavesNoEntry() {
    long id = ada.create("/api/v1/accounts", account("Passcode-of-audit"));
    Response stale =
        ada.request()
            .contentType("application/json")
            .header("If-Match", "\"77\"")
            .body(account("Passcode-of-audit"))
            .put("/api/v1/accounts/" + id);
    ada.expect(412, stale);
    assertThat(entries("ACCOUNT", id)).hasSize(1);
  }

  @Test
  void lifeOfAnExportIsKept() {
    long account = world.installation().account();
    long partner =
        world.installation().partner(account, SegmentSandbox.US_WRITE_KEY, "US", Map.of());
    Map<String, Object> recurring = new HashMap<>();
    recurring.put("partner", partner);
    recurring.put("dataType", "SELECTED_EVENTS");
    recurring.put("events", List.of("App Launched"));
    recurring.put("frequency", "RECURRING");
    recurring.put("everyHours", 4);
    recurring.put("startDate", daysAgo(-100).toString()); // later than any test moves the clock
    long id = ada.create("/api/v1/exports", recurring);
    ada.await(id, "PENDING", Duration.ofMinutes(2));
    recurring.put("everyHours", 6);
    ada.expect(200, ada.put("/api/v1/exports/" + id, recurring));
    ada.expect(202, ada.request().post("/api/v1/exports/" + id + "/stop"));
    ada.expect(202, ada.request().post("/api/v1/exports/" + id + "/restart"));

    List<JsonNode> entries = entries("EXPORT", id);
    assertThat(entries)
        .extracting(e -> e.path("action").asText())
        .containsExactly("RESTART", "STOP", "CHANGE", "CREATE");
    assertThat(entries.get(3).path("after").path("frequency").asText()).isEqualTo("RECURRING");
    assertThat(entries.get(2).path("before").path("everyHours").asInt()).isEqualTo(4);
    assertThat(entries.get(2).path("after").path("everyHours").asInt()).isEqualTo(6);
    assertThat(entries.get(2).path("after").has("events")).as("it stayed").isFalse();
    assertThat(entries.get(1).path("after").path("status").asText()).isEqualTo("STOPPED");
    assertThat(entries.get(0).path("before").path("status").asText()).isEqualTo("STOPPED");
  }

  @Test
  void partnersWebhooksUsersTokensAndBackfillsAreKept() {
    long account = world.installation().account();
    long partner =
        ada.create(
            "/api/v1/partners",
            Map.of(
                "type",
                "SEGMENT",
                "account",
                account,
                "nickname",
                World.unique("Audited"),
                "writeKey",
                SegmentSandbox.US_WRITE_KEY,
                "region",
                "US"));
    assertThat(entries("PARTNER", partner)).hasSize(1);
    long export =
        ada.createExport(ExportRequest.of(partner, daysAgo(2), daysAgo(2), "App Launched"));
    ada.awaitDone(export);
    Response run =
        ada.expect(
            202,
            ada.post(
                "/api/v1/exports/" + export + "/backfill",
                Map.of("from", daysAgo(3).toString(), "to", daysAgo(3).toString())));
    assertThat(entries("RUN", run.jsonPath().getLong("id")))
        .extracting(e -> e.path("action").asText())
        .containsExactly("BACKFILL");

    Map<String, Object> webhook =
        Map.of("url", "https://192.0.2.1/hook", "secret", "Webhook-Secret-of-the-audit");
    long hook = ada.create("/api/v1/webhooks", webhook);
    assertThat(entries("WEBHOOK", hook).toString()).doesNotContain("Webhook-Secret");

    String user = world.newUser("VIEWER");
    ada.expect(200, ada.put("/api/v1/users/" + user, Map.of("role", "OPERATOR")));
    ada.expect(
        204,
        ada.put(
            "/api/v1/users/" + user + "/password", Map.of("password", "Another-Pass-of-audit")));
    JsonNode password = latest("/api/v1/audit?entity=USER&entityId=" + user);
    assertThat(password.path("action").asText()).isEqualTo("CHANGE_PASSWORD");
    assertThat(password.toString()).doesNotContain("Another-Pass");

    Response token =
        ada.post(
            "/api/v1/tokens",
            Map.of(
                "name", "ci",
                "role", "VIEWER",
                "expiresInDays", 1));
    List<JsonNode> tokens = entries("TOKEN", token.jsonPath().getLong("id"));
    assertThat(tokens.get(0).path("after").path("name").asText()).isEqualTo("ci");
    assertThat(tokens.toString()).doesNotContain(token.jsonPath().getString("token"));
  }

  @Test
  void whatIsDoneInTheBatchConsoleIsKept() {
    long account = world.installation().account();
    long partner = world.installation().partner(account, "NO-SUCH-KEY", "US", Map.of());
    long export =
        ada.createExport(ExportRequest.of(partner, daysAgo(2), daysAgo(2), "App Launched"));
    long run = ada.await(export, "FAILED", Duration.ofMinutes(2)).lastRun().id();
    long execution =
        items("/api/v1/jobs/executions?status=FAILED").stream()
            .filter(found -> found.path("run").asLong() == run)
            .findFirst()
            .orElseThrow()
            .path("id")
            .asLong();
    ada.expect(202, ada.request().post("/api/v1/jobs/executions/" + execution + "/restart"));
    assertThat(entries("JOB", execution))
        .extracting(e -> e.path("action").asText())
        .containsExactly("RESTART");
  }

  @Test
  void loginsAndFailedOnesAreKept() {
    String user = world.newUser("VIEWER");
    Browsing browser = world.browser();
    browser.logIn(user, "wrong", "/");
    browser.logIn(user, World.PASSWORD, "/");
    browser.fromPage().post("/logout");
    assertThat(items("/api/v1/audit?user=" + user))
        .extracting(e -> e.path("action").asText())
        .containsExactly("LOGOUT", "LOGIN", "LOGIN_FAILED");
    browser.logIn("Password-in-the-wrong-field", "x", "/");
    assertThat(ada.request().get("/api/v1/audit?action=LOGIN_FAILED").asString())
        .contains("(unknown)")
        .doesNotContain("Password-in-the-wrong-field");
  }

  @Test
  void filtersAreCheckedAndPagesAreCut() {
    for (String bad :
        List.of(
            "user=%00",
            "action=FLY",
            "entity=MOON",
            "from=yesterday",
            "to=-1",
            "size=11",
            "from=%2B1000000000-12-31T23:59:59Z")) {
      ada.expect(400, ada.request().urlEncodingEnabled(false).get("/api/v1/audit?" + bad));
    }
    JsonNode page = Api.tree(ada.request().get("/api/v1/audit?size=10&from=2026-01-01T00:00:00Z"));
    assertThat(page.path("items").size()).isBetween(1, 10);
    assertThat(page.path("total").asLong()).isGreaterThanOrEqualTo(page.path("items").size());
    assertThat(items("/api/v1/audit?to=2020-01-01T00:00:00Z")).isEmpty();
  }

  private List<JsonNode> entries(String entity, long id) {
    return items("/api/v1/audit?entity=" + entity + "&entityId=" + id);
  }

  private JsonNode latest(String path) {
    return items(path).get(0);
  }

  private List<JsonNode> items(String path) {
    JsonNode page = Api.tree(ada.expect(200, ada.request().get(path)));
    return StreamSupport.stream(page.path("items").spliterator(), false).toList();
  }

  private static Map<String, Object> account(String passcode) {
    return Map.of(
        "name", "Audited account " + passcode.length() + World.unique(""),
        "accountId", "AUDITED",
        "passcode", passcode,
        "region", "in1",
        "timeZone", "Asia/Kolkata");
  }
}
