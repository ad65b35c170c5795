package io.sluice.it.api;

import static io.sluice.it.world.Installation.daysAgo;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.sluice.it.world.Api;
import io.sluice.it.world.ArquillianWorld;
import io.sluice.it.world.ExportRequest;
import io.sluice.it.world.ExportView;
import io.sluice.it.world.Installation;
import io.sluice.it.world.ResponseLog;
import io.sluice.it.world.Routes;
import io.sluice.it.world.RunView;
import io.sluice.it.world.SliceView;
import io.sluice.it.world.SluiceServer;
import io.sluice.sandbox.segment.SegmentSandbox;
import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The REST API as DESIGN.md, section 7, and the OpenAPI document promise it. */
@ArquillianTest
class RestContractIT {
  private static final String ACCOUNTS = "/api/v1/accounts";
  private static final String PARTNERS = "/api/v1/partners";
  private static final String EXPORTS = "/api/v1/exports";

  @ArquillianResource private URI deployed;

  private Api api;

  /** The WAR that is shipped, as it is. */
  @Deployment(testable = false)
  static WebArchive war() {
    return ShrinkWrap.create(ZipImporter.class, "sluice.war")
        .importFrom(new File(System.getProperty("sluice.war")))
        .as(WebArchive.class);
  }

  @BeforeEach
  void client() {
    URI base = URI.create("http://127.0.0.1:" + deployed.getPort());
    Path log = ArquillianWorld.log();
    api = new Api(base, "admin", SluiceServer.ADMIN_PASSWORD, log, new ResponseLog());
  }

  @Test
  void nothingButHealthAnswersWithoutCredentials() {
    List<String> paths =
        new ArrayList<>(
            List.of(
                "GET /",
                "GET /openapi",
                "GET /metrics",
                "GET /problem",
                "GET /no-such-path",
                "GET /api",
                "GET /api/v1",
                "GET /api/v1/no-such-path",
                "GET /index.xhtml",
                "GET /WEB-INF/web.xml",
                "GET /health-not",
                "GET /healthy/../api/v1/accounts"));
    Routes.declared().forEach(route -> paths.add(route.replaceAll("\\{\\w+}", "1")));
    assertThat(paths).hasSizeGreaterThan(30);
    for (String path : paths) {
      String[] request = path.split(" ");
      problem(401, api.anonymous().urlEncodingEnabled(false).request(request[0], request[1]));
    }
  }

  @Test
  void refusalOfCredentialsNamesTheScheme() {
    Response none = api.anonymous().get(ACCOUNTS);
    assertThat(none.header("WWW-Authenticate")).startsWith("Basic realm=");
    Response wrong =
        api.anonymous().auth().preemptive().basic(UUID.randomUUID().toString(), "x").get(ACCOUNTS);
    problem(401, wrong);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/health", "/health/live", "/health/ready", "/health/started"})
  void healthAnswersEverybody(String path) {
    assertThat(api.expect(200, api.anonymous().get(path)).jsonPath().getString("status"))
        .isEqualTo("UP");
  }

  @Test
  void openApiDescribesEveryRouteThatAnswers() {
    Response answer = api.request().accept("application/json").get("/openapi");
    JsonNode document = Api.tree(api.expect(200, answer));
    assertThat(Routes.described(document)).isEqualTo(Routes.declared());
    assertThat(document.path("components").path("securitySchemes").isEmpty()).isFalse();
  }

  @Test
  void everyRouteThatIsDescribedAnswers() {
    Set<String> routes = Routes.declared();
    for (String route : routes) {
      String[] request = route.replaceAll("\\{\\w+}", "999999").split(" ");
      Response answer = api.request().request(request[0], request[1]);
      assertThat(answer.statusCode()).as(route).isNotIn(401, 405, 500, 501);
      if (answer.statusCode() == 404) {
        assertThat(problem(404, answer).path("detail").asText()).as(route).contains("999999");
      } else if (route.contains("{")) {
        assertThat(answer.statusCode()).as("%s without a body", route).isIn(400, 415);
      }
    }
  }

  @Test
  void accountIsCreatedReadChangedTestedAndDeleted() {
    Response created = api.expect(201, api.post(ACCOUNTS, account()));
    long id = created.jsonPath().getLong("id");
    assertThat(created.header("Location")).endsWith(ACCOUNTS + "/" + id);
    assertThat(created.jsonPath().getString("passcode")).isEqualTo("••••CODE");
    assertThat(created.header("ETag")).isNotBlank();

    String path = ACCOUNTS + "/" + id;
    JsonNode read = Api.tree(api.expect(200, api.request().get(path)));
    assertThat(read).isEqualTo(Api.tree(created));
    assertThat(Api.tree(api.expect(200, api.request().post(path + "/test"))).path("ok").asBoolean())
        .isTrue();

    Map<String, Object> change = new HashMap<>(account());
    change.remove("passcode");
    Response changed = api.expect(200, api.put(path, change));
    assertThat(changed.jsonPath().getString("name")).isEqualTo(change.get("name"));
    assertThat(changed.header("ETag")).isNotEqualTo(created.header("ETag"));
    assertThat(Api.tree(api.request().post(path + "/test")).path("ok").asBoolean())
        .as("the passcode stayed")
        .isTrue();

    api.expect(204, api.request().delete(path));
    problem(404, api.request().get(path));
  }

  @Test
  void answerOfTheApiCanBeSentBack() {
    String path = ACCOUNTS + "/" + create(ACCOUNTS, account());
    Response read = api.request().get(path);
    api.expect(
        200,
        api.request()
            .contentType(ContentType.JSON)
            .header("If-Match", read.header("ETag"))
            .body(read.asByteArray())
            .put(path));
  }

  @Test
  void accountThatCleverTapRefusesIsTestedWithAReason() {
    Map<String, Object> body = new HashMap<>(account());
    body.put("passcode", "not-the-passcode");
    String path = ACCOUNTS + "/" + create(ACCOUNTS, body);
    JsonNode test = Api.tree(api.expect(200, api.request().post(path + "/test")));
    assertThat(test.path("ok").asBoolean()).isFalse();
    assertThat(test.path("reason").asText()).contains("passcode");
  }

  @Test
  void eventCatalogueHasSystemEventsAndTheAccountsOwn() {
    String path = ACCOUNTS + "/" + create(ACCOUNTS, account());
    JsonNode events = Api.tree(api.expect(200, api.request().get(path + "/events")));
    assertThat(events.path("schemaAvailable").asBoolean()).isTrue();
    assertThat(events.findValuesAsText("name")).contains("App Launched", "Charged", "UTM Visited");
  }

  @Test
  void partnerIsCreatedReadChangedTestedAndDeleted() {
    long account = create(ACCOUNTS, account());
    Response created = api.expect(201, api.post(PARTNERS, partner(account)));
    long id = created.jsonPath().getLong("id");
    assertThat(created.header("Location")).endsWith(PARTNERS + "/" + id);
    assertThat(created.jsonPath().getString("writeKey")).isEqualTo("••••Y-US");
    assertThat(created.jsonPath().getList("userId")).isEqualTo(List.of("IDENTITY"));
    assertThat(created.jsonPath().getList("anonymousId")).isEqualTo(List.of("CLEVERTAP_ID"));

    String path = PARTNERS + "/" + id;
    assertThat(Api.tree(api.expect(200, api.request().get(path)))).isEqualTo(Api.tree(created));
    assertThat(Api.tree(api.expect(200, api.request().post(path + "/test"))).path("ok").asBoolean())
        .isTrue();
    Map<String, Object> change = Map.of("nickname", unique(), "writeKey", "NO-SUCH-KEY");
    api.expect(200, api.put(path, change));
    JsonNode test = Api.tree(api.expect(200, api.request().post(path + "/test")));
    assertThat(test.path("ok").asBoolean()).isFalse();
    assertThat(test.path("reason").asText()).contains("write key");

    JsonNode inUse = problem(409, api.request().delete(ACCOUNTS + "/" + account));
    assertThat(inUse.path("detail").asText()).contains("Account " + account);
    api.expect(204, api.request().delete(path));
    problem(404, api.request().get(path));
    api.expect(204, api.request().delete(ACCOUNTS + "/" + account));
  }

  @Test
  void exportIsCreatedAndItsRunsAreShown() {
    long partner = newPartner();
    Response created =
        api.expect(201, api.post(EXPORTS, export(partner, daysAgo(2), daysAgo(1)).body()));
    long id = created.jsonPath().getLong("id");
    assertThat(created.header("Location")).endsWith(EXPORTS + "/" + id);
    assertThat(created.jsonPath().getString("status")).isIn("PENDING", "RUNNING");

    RunView run = api.awaitDone(id).lastRun();

    assertThat(run.read()).isEqualTo(2 * ArquillianWorld.A_DAY).isEqualTo(run.sent());
    assertThat(api.slices(run.id())).hasSize(2);
    slicesAreAPagedResource(run.id());
    assertThat(api.runs(id)).extracting(RunView::id).containsExactly(run.id());
    assertThat(api.rejections(run.id())).isEmpty();
    JsonNode inUse = problem(409, api.request().delete(PARTNERS + "/" + partner));
    assertThat(inUse.path("detail").asText()).contains("Partner " + partner);
  }

  private void slicesAreAPagedResource(long run) {
    String slices = "/api/v1/runs/" + run + "/slices";
    JsonNode page = Api.tree(api.expect(200, api.request().get(slices + "?page=2&size=10")));
    assertThat(page.path("items")).isEmpty();
    assertThat(page.path("page").asInt()).isEqualTo(2);
    assertThat(page.path("size").asInt()).isEqualTo(10);
    assertThat(page.path("total").asLong()).isEqualTo(2);
    assertThat(api.slices(run)).extracting(SliceView::id).isSorted();
    JsonNode one = Api.tree(api.expect(200, api.request().get("/api/v1/runs/" + run)));
    assertThat(one.has("slices")).isFalse();
    field(problem(400, api.request().get(slices + "?size=11")), "size");
    field(problem(400, api.request().get(slices + "?page=0")), "page");
    problem(404, api.request().get("/api/v1/runs/999999999/slices"));
  }

  @Test
  void allSystemEventsAndEngagementEventsNeedNoNames() {
    long partner = newPartner();
    for (String type : List.of("ALL_SYSTEM_EVENTS", "ENGAGEMENT_EVENTS")) {
      Map<String, Object> body = new HashMap<>(export(partner, daysAgo(1), daysAgo(1)).body());
      body.put("dataType", type);
      body.remove("events");
      long id = create(EXPORTS, body);
      assertThat(api.export(id).dataType()).isEqualTo(type);
    }
  }

  @Test
  void badAccountsAreRefusedFieldByField() {
    badField(ACCOUNTS, account(), "region", "mars", "mars", "in1, sg1, us1, eu1, aps3, mec1, sk1");
    badField(ACCOUNTS, account(), "timeZone", "India", "India", "zone");
    badField(ACCOUNTS, account(), "timeZone", 5, 5, "text");
    badField(ACCOUNTS, account(), "name", "", "", "");
    badField(ACCOUNTS, account(), "name", null, null, "");
    badField(ACCOUNTS, account(), "passcode", null, null, "");
    badField(ACCOUNTS, account(), "colour", "blue", null, "known");
    for (String missing : List.of("name", "accountId", "passcode", "region", "timeZone")) {
      Map<String, Object> body = new HashMap<>(account());
      body.remove(missing);
      field(problem(400, api.post(ACCOUNTS, body)), missing);
    }
  }

  @Test
  void badPartnersAreRefusedFieldByField() {
    Map<String, Object> good = partner(create(ACCOUNTS, account()));
    badField(PARTNERS, good, "region", "ASIA", "ASIA", "US, EU");
    badField(PARTNERS, good, "type", "MIXPANEL", "MIXPANEL", "SEGMENT");
    badField(PARTNERS, good, "account", 999_999, 999_999, "");
    badField(PARTNERS, good, "account", "1", "1", "number");
    badField(PARTNERS, good, "userId", "IDENTITY", "IDENTITY", "list");
    badField(PARTNERS, good, "userId", List.of(), null, "");
    badField(PARTNERS, good, "isoDates", "yes", "yes", "true or false");
    badField(PARTNERS, good, "withoutUserId", "DROP", "DROP", "SEND, REJECT");
    badField(PARTNERS, good, "nickName", "x", null, "nickname");
    Map<String, Object> badIdentifier = new HashMap<>(good);
    badIdentifier.put("userId", List.of("IDENTITY", "FACEBOOK"));
    JsonNode error = field(problem(400, api.post(PARTNERS, badIdentifier)), "userId[1]");
    assertThat(error.path("message").asText()).contains("IDENTITY, EMAIL, PHONE, CLEVERTAP_ID");
  }

  @Test
  void badExportsAreRefusedFieldByField() {
    LocalDate today = daysAgo(0);
    Map<String, Object> good = export(newPartner(), daysAgo(2), daysAgo(1)).body();
    badField(EXPORTS, good, "partner", 999_999, 999_999, "");
    badField(EXPORTS, good, "partner", "1", "1", "whole number");
    badField(EXPORTS, good, "dataType", "EVERYTHING", "EVERYTHING", "ALL_SYSTEM_EVENTS");
    badField(EXPORTS, good, "frequency", "YEARLY", "YEARLY", "ONE_TIME, RECURRING, LIVE");
    badField(EXPORTS, good, "frequency", null, null, "");
    badField(EXPORTS, good, "events", List.of(), null, "at least one event");
    badField(EXPORTS, good, "events", null, null, "at least one event");
    badField(EXPORTS, good, "events", "Charged", "Charged", "list");
    badField(EXPORTS, good, "identifierPriority", List.of(), null, "");
    badField(EXPORTS, good, "from", "yesterday", "yesterday", "a date");
    badField(EXPORTS, good, "from", 20_261_001, 20_261_001, "a date");
    badField(EXPORTS, good, "from", null, null, "missing");
    badField(EXPORTS, good, "to", null, null, "missing");
    String future = today.plusDays(2).toString();
    badField(EXPORTS, good, "to", future, future, "future");
    String old = today.minusDays(62).toString();
    badField(EXPORTS, good, "from", old, old, "60 days");
    badField(EXPORTS, good, "from", today.toString(), today.toString(), "after");
    badField(EXPORTS, good, "evnets", List.of("x"), null, "events");
    Map<String, Object> twice = new HashMap<>(good);
    twice.put("events", List.of("Charged", "Charged"));
    field(problem(400, api.post(EXPORTS, twice)), "events[1]");
    Map<String, Object> tooLong = new HashMap<>(good);
    tooLong.put("from", today.minusDays(60).toString());
    tooLong.put("to", today.toString());
    JsonNode error = field(problem(400, api.post(EXPORTS, tooLong)), "to");
    assertThat(error.path("message").asText()).contains("60 days");
    assertThat(error.path("value").asText()).isEqualTo(today.toString());
  }

  @Test
  void severalFaultsAreNamedTogether() {
    Map<String, Object> body = new HashMap<>(export(newPartner(), daysAgo(1), daysAgo(2)).body());
    body.put("to", daysAgo(-3).toString());
    body.put("from", daysAgo(90).toString());
    body.put("events", List.of());
    JsonNode problem = problem(400, api.post(EXPORTS, body));
    assertThat(problem.path("errors").findValuesAsText("field")).contains("events", "from", "to");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "5", "{", "{\"name\":\"a\",\"name\":\"b\"}", "{} x"})
  void bodyThatIsNoRequestIsRefused(String body) {
    for (String path : List.of(ACCOUNTS, PARTNERS, EXPORTS)) {
      problem(400, api.request().contentType(ContentType.JSON).body(body).post(path));
    }
  }

  @Test
  void unknownThingsAreNotFound() {
    for (String path :
        List.of(
            "/api/v1/nothing",
            "/nothing",
            ACCOUNTS + "/0",
            ACCOUNTS + "/abc",
            EXPORTS + "/99999999999999999999",
            EXPORTS + "/999999/runs",
            "/api/v1/runs/999999")) {
      problem(404, api.request().get(path));
    }
  }

  @Test
  void otherMethodsNameTheAllowedOnes() {
    Response answer = api.request().delete(ACCOUNTS);
    problem(405, answer);
    assertThat(answer.header("Allow")).contains("GET").contains("POST");
    problem(405, api.request().contentType(ContentType.JSON).body("{}").patch(EXPORTS + "/1"));
    problem(405, api.request().get(EXPORTS + "/1/stop"));
  }

  @Test
  void takenNamesAreConflicts() {
    Map<String, Object> account = account();
    long id = create(ACCOUNTS, account);
    assertThat(problem(409, api.post(ACCOUNTS, account)).path("detail").asText())
        .contains(account.get("name").toString());
    Map<String, Object> partner = partner(id);
    create(PARTNERS, partner);
    assertThat(problem(409, api.post(PARTNERS, partner)).path("detail").asText())
        .contains(partner.get("nickname").toString());
  }

  @Test
  void staleChangeFailsItsPrecondition() {
    Map<String, Object> body = account();
    String path = ACCOUNTS + "/" + create(ACCOUNTS, body);
    Response stale =
        api.request()
            .contentType(ContentType.JSON)
            .header("If-Match", "\"77\"")
            .body(body)
            .put(path);
    assertThat(problem(412, stale).path("detail").asText()).contains("77");
  }

  @Test
  void bodyAboveOneMebibyteIsTooLarge() {
    Map<String, Object> body = new HashMap<>(account());
    body.put("name", "x".repeat(1024 * 1024));
    problem(413, api.post(ACCOUNTS, body));
  }

  @Test
  void bodyThatIsNotCalledJsonIsUnsupported() {
    for (ContentType type : List.of(ContentType.TEXT, ContentType.XML, ContentType.URLENC)) {
      problem(415, api.request().contentType(type).body("{}").post(ACCOUNTS));
    }
  }

  @Test
  void listsHaveFiltersAndPages() {
    long partner = newPartner();
    for (int i = 0; i < 11; i++) {
      create(EXPORTS, export(partner, daysAgo(1), daysAgo(1)).body());
    }
    String mine = EXPORTS + "?partner=" + partner;
    JsonNode first = Api.tree(api.expect(200, api.request().get(mine + "&size=10")));
    assertThat(first.path("items")).hasSize(10);
    assertThat(first.path("total").asInt()).isEqualTo(11);
    assertThat(first.path("page").asInt()).isEqualTo(1);
    assertThat(first.path("size").asInt()).isEqualTo(10);
    JsonNode second = Api.tree(api.expect(200, api.request().get(mine + "&size=10&page=2")));
    assertThat(second.path("items")).hasSize(1);
    assertThat(first.path("items").findValuesAsText("createdAt"))
        .doesNotContainAnyElementsOf(second.path("items").findValuesAsText("createdAt"));
    assertThat(Api.tree(api.request().get(mine)).path("size").asInt()).isEqualTo(20);
    List<ExportView> all = api.items(mine, ExportView.class);
    assertThat(all.stream().map(ExportView::id).distinct()).hasSize(11);
    all.forEach(export -> api.awaitDone(export.id()));
    assertThat(api.items(mine + "&status=DONE", ExportView.class)).hasSize(11);
    assertThat(api.items(mine + "&status=RUNNING", ExportView.class)).isEmpty();
    assertThat(api.items(mine + "&frequency=ONE_TIME", ExportView.class)).hasSize(11);
    assertThat(api.items(mine + "&frequency=LIVE", ExportView.class)).isEmpty();
    assertThat(api.items(mine + "&type=SELECTED_EVENTS", ExportView.class)).hasSize(11);
    assertThat(api.items(mine + "&type=USER_PROFILES", ExportView.class)).isEmpty();
  }

  @Test
  void badParametersAreNamedWithWhatIsAllowed() {
    badParameter("size=15", "size", "10, 20, 30, 40");
    badParameter("page=0", "page", "1");
    badParameter("page=two", "page", "number");
    badParameter("partner=abc", "partner", "number");
    badParameter("status=SLEEPING", "status", "PENDING, RUNNING, DONE, STOPPED, FAILED");
    badParameter("frequency=SOMETIMES", "frequency", "ONE_TIME, RECURRING, LIVE");
    badParameter("type=ALL", "type", "ALL_SYSTEM_EVENTS");
    badParameter("exportedFrom=2026-11-02&exportedTo=2026-11-01", "exportedTo", "exportedFrom");
    badParameter("exportedFrom=-9999-01-01", "exportedFrom", "from 0001-01-01 to 9999-12-31");
    badParameter("exportedTo=%2B5900000-01-01", "exportedTo", "from 0001-01-01 to 9999-12-31");
    badParameter("partnr=1", "partnr", "the query parameters are exportedFrom, exportedTo, format");
    String misspelt = "/api/v1/runs/1/rejections/replay?reasn=no_user_id";
    assertThat(field(problem(400, api.request().post(misspelt)), "reasn").path("message").asText())
        .as("a filter of an action")
        .contains("day, event, reason");
  }

  private void badParameter(String query, String field, String allowed) {
    JsonNode problem = problem(400, api.request().get(EXPORTS + "?" + query));
    assertThat(field(problem, field).path("message").asText()).as(query).contains(allowed);
  }

  /** A body that is good but for one member is refused with the member, its value and a reason. */
  private void badField(
      String path, Map<String, ?> good, String field, Object bad, Object shown, String reason) {
    Map<String, Object> body = new HashMap<>(good);
    body.put(field, bad);
    JsonNode error = field(problem(400, api.post(path, body)), field);
    assertThat(error.path("message").asText()).as(error.toString()).isNotBlank().contains(reason);
    if (shown == null) {
      assertThat(error.has("value")).as("value in %s", error).isFalse();
    } else {
      assertThat(error.path("value").asText()).isEqualTo(shown.toString());
    }
  }

  private static JsonNode field(JsonNode problem, String field) {
    return StreamSupport.stream(problem.path("errors").spliterator(), false)
        .filter(error -> error.path("field").asText().equals(field))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No error about " + field + " in " + problem));
  }

  private JsonNode problem(int status, Response answer) {
    api.expect(status, answer);
    assertThat(answer.contentType()).startsWith("application/problem+json");
    JsonNode problem = Api.tree(answer);
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    assertThat(problem.path("title").asText()).isNotBlank();
    assertThat(problem.path("detail").asText()).isNotBlank();
    assertThat(problem.path("instance").asText()).isNotBlank();
    assertThat(answer.asString()).doesNotContain("Exception", "io.sluice", "jakarta.");
    return problem;
  }

  private long create(String path, Map<String, ?> body) {
    return api.create(path, body);
  }

  private long newPartner() {
    return create(PARTNERS, partner(create(ACCOUNTS, account())));
  }

  private static Map<String, Object> account() {
    return Map.of(
        "name", unique(),
        "accountId", "SANDBOX-ID",
        "passcode", "SANDBOX-PASSCODE",
        "region", "in1",
        "timeZone", Installation.ZONE.getId());
  }

  private static Map<String, Object> partner(long account) {
    return Map.of(
        "type",
        "SEGMENT",
        "account",
        account,
        "nickname",
        unique(),
        "writeKey",
        SegmentSandbox.US_WRITE_KEY,
        "region",
        "US");
  }

  private static ExportRequest export(long partner, LocalDate from, LocalDate to) {
    return ExportRequest.of(partner, from, to, "App Launched");
  }

  private static String unique() {
    return "It " + UUID.randomUUID();
  }
}
