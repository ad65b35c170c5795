package io.sluice.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.sandbox.clevertap.CleverTapSandbox;
import io.sluice.sandbox.data.SandboxData;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Counts, profiles, the schema and the check of credentials. */
class CleverTapOtherApisTest {
  private final CleverTapSandbox clevertap =
      CleverTapSandbox.start(
          0, SandboxData.typical(1_000).withUsers(300), SandboxClock.at(CleverTaps.NOW));

  @AfterEach
  void stop() {
    clevertap.close();
  }

  @Test
  void countsComeAtOnceOrAfterSomePartialAnswers() {
    List<String> statuses = new ArrayList<>();
    for (String event : SandboxData.typical(1).events().keySet()) {
      assertThat(count("/1/counts/events.json", event, statuses)).isEqualTo(1_000);
    }
    assertThat(statuses).contains("partial", "success");
  }

  @Test
  void unknownRequestIdIsInvalid() {
    JsonNode answer =
        CleverTaps.json(CleverTaps.get(clevertap, "/1/counts/events.json?req_id=5").body());
    assertThat(answer.path("error").asText()).isEqualTo("invalid request id");
  }

  @Test
  void profilesAreTheActivePeopleEachOnce() {
    String opened =
        CleverTaps.post(
                clevertap, "/1/profiles.json?batch_size=46", CleverTaps.selection("Charged"))
            .body();
    String cursor = CleverTaps.json(opened).path("cursor").asText();
    List<JsonNode> profiles =
        CleverTaps.records(CleverTaps.pages(clevertap, "/1/profiles.json", cursor));
    assertThat(profiles)
        .extracting(profile -> profile.at("/platformInfo/0/objectId").asText())
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(
            clevertap.expectedPeople("Charged", CleverTaps.DAY, CleverTaps.DAY).toList());
    assertThat(count("/1/counts/profiles.json", "Charged", new ArrayList<>()))
        .isEqualTo(profiles.size());
  }

  @Test
  void someProfilesHaveTheirObjectIdInPlatformInfoOnly() {
    String opened =
        CleverTaps.post(clevertap, "/1/profiles.json", CleverTaps.selection("Charged")).body();
    String cursor = CleverTaps.json(opened).path("cursor").asText();
    List<JsonNode> profiles =
        CleverTaps.records(CleverTaps.pages(clevertap, "/1/profiles.json", cursor));
    assertThat(profiles)
        .anyMatch(profile -> profile.has("objectId"))
        .anyMatch(profile -> !profile.has("objectId"));
  }

  @Test
  void schemaListsEventsAndUserProperties() {
    JsonNode events = CleverTaps.json(CleverTaps.get(clevertap, "/getSchema?type=events").body());
    assertThat(events.path("schema").findValuesAsText("name"))
        .contains("App Launched", "Notification Sent");
    JsonNode properties =
        CleverTaps.json(CleverTaps.get(clevertap, "/getSchema?type=userProperties").body());
    assertThat(properties.path("schema").findValuesAsText("name")).contains("favoriteColor");
  }

  @Test
  void nowIsACheapCheckOfCredentials() {
    assertThat(CleverTaps.post(clevertap, "/1/now.json", "{}").body())
        .startsWith("{\"status\":\"success\"");
  }

  private long count(String path, String event, List<String> statuses) {
    JsonNode answer =
        CleverTaps.json(CleverTaps.post(clevertap, path, CleverTaps.selection(event)).body());
    statuses.add(answer.path("status").asText());
    while (answer.has("req_id")) {
      String poll = path + "?req_id=" + answer.path("req_id").asText();
      answer = CleverTaps.json(CleverTaps.get(clevertap, poll).body());
      statuses.add(answer.path("status").asText());
    }
    return answer.path("count").asLong();
  }
}
