package io.sluice.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.sandbox.clevertap.CleverTapSandbox;
import io.sluice.sandbox.data.SandboxData;
import io.sluice.sandbox.segment.SegmentSandbox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The control that a harness in another process has over HTTP. */
class AdminApiTest {
  private final CleverTapSandbox clevertap =
      CleverTapSandbox.start(0, SandboxData.typical(100), SandboxClock.at(CleverTaps.NOW));
  private final SegmentSandbox segment = SegmentSandbox.start(0);

  @AfterEach
  void stop() {
    clevertap.close();
    segment.close();
  }

  @Test
  void faultsAreSwitchedOnAndOff() {
    String rules =
        "{\"HTTP_503\":{\"next\":5,\"value\":9},\"DELAY\":{\"probability\":1,\"value\":1}}";
    assertThat(Caller.post(segment.url() + "/_sandbox/faults", rules).statusCode()).isEqualTo(200);
    assertThat(Segments.send(segment, Segments.batch()).headers().firstValue("Retry-After"))
        .contains("9");
    Caller.send("DELETE", segment.url() + "/_sandbox/faults", new byte[0]);
    assertThat(Segments.send(segment, Segments.batch()).statusCode()).isEqualTo(200);
  }

  @Test
  void unknownFaultIsRefused() {
    String url = clevertap.url() + "/_sandbox/faults";
    assertThat(Caller.post(url, "{\"HTTP_999\":{\"next\":1}}").statusCode()).isEqualTo(400);
  }

  @Test
  void statisticsOfSegment() {
    Segments.send(segment, Segments.batchOf(3));
    Segments.send(segment, Segments.batchOf(4));
    JsonNode stats = get(segment.url() + "/_sandbox/stats");
    assertThat(stats.path("requests").asLong()).isEqualTo(2);
    assertThat(stats.path("messages").asLong()).isEqualTo(7);
    assertThat(stats.path("duplicates").asLong()).isEqualTo(3);
    assertThat(stats.at("/sources/SANDBOX-WRITE-KEY-US/distinct").asLong()).isEqualTo(4);
    assertThat(stats.at("/sources/SANDBOX-WRITE-KEY-US/events/Charged").asLong()).isEqualTo(4);
  }

  @Test
  void statisticsOfCleverTap() {
    CleverTaps.records(clevertap, "Charged", "");
    JsonNode stats = get(clevertap.url() + "/_sandbox/stats");
    assertThat(stats.path("openings").asLong()).isEqualTo(1);
    assertThat(stats.path("records").asLong()).isEqualTo(100);
  }

  @Test
  void lateRecordsAreAddedAndExpected() {
    String late = "{\"event\":\"Charged\",\"day\":\"2026-11-22\",\"records\":5}";
    Caller.post(clevertap.url() + "/_sandbox/late", late);
    String expected =
        Caller.get(clevertap.url() + "/_sandbox/expected?event=Charged&day=2026-11-22").body();
    assertThat(expected.lines()).hasSize(105);
    assertThat(CleverTaps.json(expected.lines().findFirst().orElseThrow()).has("eventProps"))
        .isTrue();
  }

  @Test
  void messagesAreKeptAndGivenBackAndForgotten() {
    String url = segment.url() + "/_sandbox/messages";
    Caller.post(url, "{\"keep\":true}");
    Segments.send(segment, Segments.batchOf(3));
    assertThat(Caller.get(url).body().lines()).hasSize(3);
    Caller.send("DELETE", url, new byte[0]);
    assertThat(Caller.get(url).body()).isEmpty();
  }

  @Test
  void rejectionsAreListed() {
    Segments.send(segment, Segments.batch("{\"type\":\"track\",\"event\":\"E\"}"));
    JsonNode rejected = get(segment.url() + "/_sandbox/rejected");
    assertThat(rejected.at("/0/reason").asText()).isEqualTo("no_user_anon_id");
  }

  @Test
  void unknownAdminPathIsNotFound() {
    assertThat(Caller.get(segment.url() + "/_sandbox/x").statusCode()).isEqualTo(404);
  }

  private static JsonNode get(String url) {
    return CleverTaps.json(Caller.get(url).body());
  }
}
