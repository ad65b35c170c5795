package io.sluice.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.sandbox.clevertap.CleverTapSandbox;
import io.sluice.sandbox.data.SandboxAccount;
import io.sluice.sandbox.data.SandboxData;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleverTapProtocolTest {
  private static final String INCORRECT_USAGE =
      "{\"status\":\"fail\",\"error\":\"Incorrect Usage\",\"code\":3}";

  private final SandboxClock clock = SandboxClock.at(CleverTaps.NOW);
  private final CleverTapSandbox clevertap =
      CleverTapSandbox.start(
          0, SandboxData.typical(1_000).withEvent("Rare", 1).withEvent("Never", 0), clock);

  @AfterEach
  void stop() {
    clevertap.close();
  }

  @Test
  void cursorIsLongAndPercentEncoded() {
    String cursor = open();
    assertThat(cursor).hasSizeBetween(1_500, 2_400).contains("%2F").endsWith("%3D");
  }

  @Test
  void cursorMustComeBackByteForByte() {
    String cursor = open();
    String decoded = URLDecoder.decode(cursor, StandardCharsets.UTF_8);
    String lowerCase = cursor.replace("%2F", "%2f");
    assertThat(page(cursor).body()).startsWith("{\"status\":\"success\"");
    for (String wrong : List.of(cursor.replace("%", "%25"), decoded, lowerCase, "x", "")) {
      HttpResponse<String> answer = page(wrong);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).isEqualTo(INCORRECT_USAGE);
    }
  }

  @Test
  void cursorOfProfilesIsNoneOfEvents() {
    String cursor =
        field(post("/1/profiles.json", CleverTaps.selection("Charged")).body(), "cursor");
    assertThat(page(cursor).body()).isEqualTo(INCORRECT_USAGE);
  }

  @Test
  void sameCursorGivesTheSamePage() {
    String cursor = open();
    assertThat(page(cursor).body()).isEqualTo(page(cursor).body());
  }

  @Test
  void cursorDiesAfterAnIdleHour() {
    String cursor = open();
    clock.advance(Duration.ofMinutes(59));
    assertThat(page(cursor).body()).contains("success");
    clock.advance(Duration.ofMinutes(59));
    assertThat(page(cursor).body()).contains("success");
    clock.advance(Duration.ofMinutes(60));
    assertThat(page(cursor).body()).contains("CURSOR_INVALIDATED");
  }

  @Test
  void cursorDiesFourHoursAfterItsOpening() {
    String cursor = open();
    for (int minutes = 0; minutes < 200; minutes += 40) {
      clock.advance(Duration.ofMinutes(40));
      assertThat(page(cursor).body()).contains("success");
    }
    clock.advance(Duration.ofMinutes(40));
    assertThat(page(cursor).body()).contains("CURSOR_INVALIDATED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"?batch_size=23", "?batch_size=4991", "?batch_size=1", ""})
  void everyBatchSizeGivesEveryRecord(String query) {
    assertThat(CleverTaps.records(clevertap, "Charged", query)).hasSize(1_000);
  }

  @Test
  void pageIsAMultipleOf23() {
    JsonNode page =
        CleverTaps.json(page(CleverTaps.open(clevertap, "Charged", "?batch_size=50")).body());
    assertThat(page.path("records")).hasSize(46);
  }

  @Test
  void batchSizeBelow23GivesEverythingAtOnce() {
    JsonNode page =
        CleverTaps.json(page(CleverTaps.open(clevertap, "Charged", "?batch_size=22")).body());
    assertThat(page.path("records")).hasSize(1_000);
  }

  @Test
  void someChainsEndWithABarePageAndSomeHaveAnEmptyOne() {
    List<JsonNode> all =
        SandboxData.typical(1).events().keySet().stream()
            .filter(event -> !SandboxData.NOTIFICATION_EVENTS.contains(event))
            .map(event -> CleverTaps.open(clevertap, event, "?batch_size=230"))
            .flatMap(cursor -> CleverTaps.pages(clevertap, "/1/events.json", cursor).stream())
            .toList();
    assertThat(all)
        .anySatisfy(page -> assertThat(page.toString()).isEqualTo("{\"status\":\"success\"}"));
    assertThat(all)
        .anyMatch(page -> page.path("records").isEmpty() && page.hasNonNull("next_cursor"));
  }

  @Test
  void eventWithoutRecordsIsASuccess() {
    assertThat(CleverTaps.records(clevertap, "Never", "")).isEmpty();
    assertThat(CleverTaps.records(clevertap, "Rare", "")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"SANDBOX-ID|wrong", "wrong|SANDBOX-PASSCODE"})
  void wrongCredentialsAreRefused(String credentials) {
    String[] idAndPasscode = credentials.split("\\|", -1);
    assertUnauthorized(
        Caller.get(
            clevertap.url() + "/getSchema?type=events",
            "X-CleverTap-Account-Id",
            idAndPasscode[0],
            "X-CleverTap-Passcode",
            idAndPasscode[1]));
  }

  @Test
  void missingCredentialsAreRefused() {
    assertUnauthorized(Caller.get(clevertap.url() + "/getSchema?type=events"));
  }

  @Test
  void wrongRegionIsRefusedLikeAWrongPasscode() {
    assertThat(CleverTaps.get(clevertap, "/in1/getSchema?type=events").statusCode()).isEqualTo(200);
    assertUnauthorized(CleverTaps.get(clevertap, "/sg1/getSchema?type=events"));
  }

  @Test
  void registeredAccountHasItsOwnData() {
    SandboxAccount other = new SandboxAccount("B", "P", "eu1", ZoneId.of("Europe/Paris"));
    clevertap.register(other);
    assertThat(clevertap.expected(other, "Charged", CleverTaps.DAY))
        .hasSize(1_000)
        .doesNotContainAnyElementsOf(clevertap.expected("Charged", CleverTaps.DAY).toList());
  }

  @Test
  void notificationEventsAreNotExportable() {
    HttpResponse<String> answer = post("/1/events.json", CleverTaps.selection("Notification Sent"));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .isEqualTo(
            "{\"status\":\"fail\",\"error\":\"Export not allowed for this event\",\"code\":400}");
  }

  @Test
  void unknownEventIsInvalid() {
    HttpResponse<String> answer = post("/1/events.json", CleverTaps.selection("X"));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .isEqualTo("{\"status\":\"fail\",\"error\":\"[\\\"Invalid event : X\\\"]\",\"code\":400}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"event_name\":\"Charged\",\"from\":20261122,\"to\":20261124}",
        "{\"event_name\":\"Charged\",\"from\":20261122,\"to\":20261121}",
        "{\"event_name\":\"Charged\",\"from\":20261131,\"to\":20261131}",
        "{\"event_name\":\"Charged\",\"from\":\"20261122\",\"to\":20261122}",
        "{\"event_name\":\"Charged\"}",
        "{\"from\":20261122,\"to\":20261122}",
        "[]",
        "not JSON",
        ""
      })
  void badSelectionIsRefused(String body) {
    HttpResponse<String> answer = post("/1/events.json", body);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(field(answer.body(), "status")).isEqualTo("fail");
  }

  @Test
  void todayIsNotTheFuture() {
    String today = CleverTaps.selection("Charged", 20261123, 20261123);
    assertThat(post("/1/events.json", today).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"5001", "0", "-1", "many"})
  void badBatchSizeIsRefused(String size) {
    String path = "/1/events.json?batch_size=" + size;
    assertThat(post(path, CleverTaps.selection("Charged")).statusCode()).isEqualTo(400);
  }

  @Test
  void unknownPathIsAnEmptySuccess() {
    HttpResponse<String> answer = CleverTaps.get(clevertap, "/1/evnts.json");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void postNeedsItsContentType() {
    HttpResponse<String> answer =
        Caller.post(
            clevertap.url() + "/1/events.json",
            CleverTaps.selection("Charged"),
            "X-CleverTap-Account-Id",
            "SANDBOX-ID",
            "X-CleverTap-Passcode",
            "SANDBOX-PASSCODE");
    assertThat(answer.statusCode()).isEqualTo(400);
  }

  private String open() {
    return CleverTaps.open(clevertap, "Charged", "?batch_size=230");
  }

  private HttpResponse<String> page(String cursor) {
    return CleverTaps.page(clevertap, cursor);
  }

  private HttpResponse<String> post(String path, String body) {
    return CleverTaps.post(clevertap, path, body);
  }

  private static String field(String body, String name) {
    return CleverTaps.json(body).path(name).asText();
  }

  private static void assertUnauthorized(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body())
        .isEqualTo("{\"status\":\"fail\",\"error\":\"Invalid Credentials\",\"code\":401}");
  }
}
