package io.sluice.it.api;

import static io.sluice.it.world.Installation.daysAgo;
import static io.sluice.it.world.SharedInstallation.SMALL;
import static io.sluice.it.world.SharedInstallation.SMALL_A_DAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import io.sluice.it.world.Api;
import io.sluice.it.world.Delivered;
import io.sluice.it.world.ExportRequest;
import io.sluice.it.world.ExportView;
import io.sluice.it.world.Installation;
import io.sluice.it.world.SharedInstallation;
import io.sluice.sandbox.segment.SegmentSandbox;
import io.sluice.sandbox.segment.StoredMessage;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A preview shows what the export sends, no faster than the partner wants. */
@ExtendWith(SharedInstallation.class)
class PreviewIT {
  private static final String EXPORTS = "/api/v1/exports";

  private Installation installation;
  private Api api;

  @BeforeEach
  void installation(Installation shared) {
    installation = shared;
    installation.segment().keepMessages(true);
    api = shared.api();
  }

  @Test
  void previewIsWhatTheExportSendsAndSendsNothing() {
    long partner = installation.partner();
    ExportRequest request = ExportRequest.of(partner, daysAgo(1), daysAgo(1), SMALL[0]);
    long requests = installation.segment().stats().requests();

    List<JsonNode> shown = messages(api.expect(200, preview(request)));

    assertThat(shown).hasSize(10);
    assertThat(installation.segment().stats().requests()).as("sent").isEqualTo(requests);
    assertThat(api.items(EXPORTS + "?partner=" + partner, ExportView.class)).isEmpty();
    long id = api.createExport(request);
    api.awaitDone(id);
    areSent(shown);
    areSent(messages(api.expect(200, api.request().get(EXPORTS + "/" + id + "/preview"))));
    Delivered.stored(installation.segment(), SegmentSandbox.US_WRITE_KEY, SMALL_A_DAY);
  }

  @Test
  void previewOfAnonymousRecordsShowsWhyTheyWouldBeRejected() {
    long partner =
        installation.partner(
            installation.account(),
            SegmentSandbox.US_WRITE_KEY,
            "US",
            Map.of("withoutUserId", "REJECT", "userId", List.of("EMAIL")));
    ExportRequest request = ExportRequest.of(partner, daysAgo(3), daysAgo(1), SMALL);

    JsonNode records =
        Awaitility.await("a preview with an anonymous record: CleverTap promises no order")
            .atMost(Duration.ofSeconds(30))
            .until(
                () -> Api.tree(api.expect(200, preview(request))).path("records"),
                found -> found.findValuesAsText("reason").contains("no_user_id"));

    for (JsonNode item : records) {
      assertThat(item.has("message")).as(item.toString()).isNotEqualTo(item.has("reason"));
      assertThat(item.path("payload").asText("").isEmpty()).isEqualTo(item.has("message"));
    }
  }

  @Test
  void refusedEventHasNoPreviewButAReason() {
    ExportRequest request =
        ExportRequest.of(installation.partner(), daysAgo(1), daysAgo(1), "Notification Sent");
    JsonNode problem = Api.tree(api.expect(409, preview(request)));
    assertThat(problem.path("detail").asText()).contains("Notification Sent");
  }

  /** Only a lower bound: a slow machine makes it slower, never faster. */
  @Test
  void limitOfEventsASecondHolds() {
    int limit = 80;
    long partner =
        installation.partner(
            installation.account(),
            SegmentSandbox.US_WRITE_KEY,
            "US",
            Map.of("eventsPerSecond", limit));

    api.awaitDone(api.createExport(ExportRequest.of(partner, daysAgo(1), daysAgo(1), SMALL[0])));

    Delivered.stored(installation.segment(), SegmentSandbox.US_WRITE_KEY, SMALL_A_DAY);
    Map<Instant, Long> batches =
        installation.segment().messages().stream()
            .collect(Collectors.groupingBy(message -> sentAt(message), Collectors.counting()));
    assertThat(batches.values()).as("messages of a batch").allMatch(size -> size <= limit);
    List<Instant> times = batches.keySet().stream().sorted().toList();
    assertThat(Duration.between(times.get(0), times.get(times.size() - 1)))
        .as("from the first batch to the last of %s", batches.size())
        .isGreaterThanOrEqualTo(
            Duration.ofSeconds(SMALL_A_DAY / limit - 1).minus(Duration.ofMillis(200)));
  }

  private Response preview(ExportRequest request) {
    return api.post(EXPORTS + "/preview", request.body());
  }

  private void areSent(List<JsonNode> shown) {
    Map<String, JsonNode> sent =
        installation.segment().messages().stream()
            .collect(Collectors.toMap(StoredMessage::messageId, PreviewIT::tree));
    assertThat(shown)
        .isNotEmpty()
        .allSatisfy(
            message -> assertThat(sent.get(message.path("messageId").asText())).isEqualTo(message));
  }

  private static Instant sentAt(StoredMessage message) {
    return Instant.parse(message.sentAt());
  }

  private static List<JsonNode> messages(Response preview) {
    List<JsonNode> messages = new ArrayList<>();
    Api.tree(preview).path("records").forEach(item -> messages.add(item.path("message")));
    return messages;
  }

  private static JsonNode tree(StoredMessage message) {
    try {
      return Api.JSON.readTree(message.json());
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
