package io.sluice.sandbox;

import static io.sluice.sandbox.segment.SegmentSandbox.EU_WRITE_KEY;
import static io.sluice.sandbox.segment.SegmentSandbox.US_WRITE_KEY;
import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.sandbox.segment.SegmentRegion;
import io.sluice.sandbox.segment.SegmentSandbox;
import io.sluice.sandbox.segment.StoredMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentIngestTest {
  private final SandboxClock clock = SandboxClock.at(Instant.parse(Segments.SENT_AT));
  private final SegmentSandbox segment = SegmentSandbox.start(0, clock);

  @AfterEach
  void stop() {
    segment.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "no_user_anon_id       | {'type':'track','event':'E'}",
        "no_user_anon_id       | {'type':'track','event':'E','userId':'','anonymousId':null}",
        "id_not_string         | {'type':'track','event':'E','userId':5}",
        "id_not_string         | {'type':'track','event':'E','userId':'u','anonymousId':{}}",
        "id_required           | {'type':'group','userId':'u'}",
        "event_not_defined     | {'type':'track','userId':'u','event':''}",
        "event_not_string      | {'type':'track','userId':'u','event':['E']}",
        "properties_not_object | {'type':'track','userId':'u','event':'E','properties':[1,{}]}",
        "traits_not_object     | {'type':'identify','userId':'u','traits':'t'}",
        "unknown_type          | {'type':'trakc','userId':'u'}"
      })
  void badMessageIsDroppedWithSegmentsReason(String reason, String message) {
    Segments.send(segment, Segments.batch(message.replace('\'', '"'), Segments.track("good")));
    assertThat(segment.stats().rejected()).containsOnlyKeys(reason);
    assertThat(segment.isStored("good")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "no_message_id,'messageId':'m', ",
    "timestamp_not_utc_milliseconds,33.000Z,33+05:30",
    "timestamp_not_utc_milliseconds,2026-11-22T,2026-13-22T",
    "no_sent_at,sentAt,sendAt",
    "sent_at_not_utc_milliseconds,2026-11-23T,2026-02-31T",
    "sent_at_off,10:15:30,12:15:30",
    "no_integration,integration,integrations"
  })
  void brokenRuleIsCountedAndTheMessageStored(String name, String good, String bad) {
    String body =
        Segments.batch(Segments.track("m").replace("\"messageId\":\"m\",", "'messageId':'m',"));
    String broken =
        body.replace(good.equals("'messageId':'m'") ? good + "," : good, bad == null ? "" : bad);
    Segments.send(segment, broken.replace('\'', '"'));
    assertThat(segment.stats().violations()).containsOnlyKeys(name);
    assertThat(segment.stats().stored()).isEqualTo(1);
  }

  @Test
  void goodRequestBreaksNoRule() {
    Segments.send(segment, Segments.batch(Segments.track("m")));
    assertThat(segment.stats().violations()).isEmpty();
    assertThat(segment.stats().rejected()).isEmpty();
  }

  @Test
  void messageIdIsKnownAcrossSources() {
    Segments.send(segment, Segments.batch(Segments.track("m")));
    String other = Segments.batchOf(EU_WRITE_KEY, Stream.of(Segments.track("m")));
    Caller.post(segment.url(SegmentRegion.EU) + "/v1/batch", other);
    assertThat(segment.source(EU_WRITE_KEY)).extracting("stored", "duplicates").contains(0L, 1L);
  }

  @Test
  void wrongRegionIsTakenAndNoneStored() {
    String body = Segments.batchOf(US_WRITE_KEY, Stream.of(Segments.track("m")));
    assertThat(Caller.post(segment.url(SegmentRegion.EU) + "/v1/batch", body).statusCode())
        .isEqualTo(200);
    assertThat(segment.isStored("m")).isFalse();
  }

  @Test
  void basicAuthenticationNamesTheSource() {
    String body = Segments.batch(Segments.track("m")).replace("writeKey", "other");
    Caller.post(segment.url() + "/v1/batch", body, "Authorization", basic(US_WRITE_KEY + ":"));
    assertThat(segment.source(US_WRITE_KEY).stored()).isEqualTo(1);
    assertThat(segment.stats().violations()).isEmpty();
  }

  @Test
  void differentWriteKeysInHeaderAndBodyAreAViolation() {
    String body = Segments.batch(Segments.track("m"));
    Caller.post(segment.url() + "/v1/batch", body, "Authorization", basic(EU_WRITE_KEY + ":"));
    assertThat(segment.stats().violations()).containsOnlyKeys("write_keys_differ");
  }

  @Test
  void basicAuthenticationNeedsItsColon() {
    String body = Segments.batch(Segments.track("m"));
    Caller.post(segment.url() + "/v1/batch", body, "Authorization", basic(US_WRITE_KEY));
    assertThat(segment.stats().violations()).containsOnlyKeys("basic_without_colon");
  }

  @Test
  void settingsTellAGoodWriteKeyFromABadOne() {
    String projects = segment.url() + "/v1/projects/";
    assertThat(Caller.get(projects + EU_WRITE_KEY + "/settings").statusCode()).isEqualTo(200);
    assertThat(Caller.get(projects + "BAD/settings").statusCode()).isEqualTo(404);
  }

  @Test
  void keptMessagesAreTheBytesThatWereSent() {
    segment.keepMessages(true);
    String first = Segments.track("Zoë", ",\"x\":[{\"y\":\"अ\"}]");
    Segments.send(segment, Segments.batch(first, " " + Segments.track("b")));
    assertThat(segment.messages())
        .extracting(StoredMessage::json)
        .containsExactly(first, Segments.track("b"));
  }

  @Test
  void messagesAreCountedByEvent() {
    Segments.send(segment, Segments.batch(Segments.track("a"), Segments.track("b")));
    assertThat(segment.source(US_WRITE_KEY).events()).containsEntry("Charged", 2L);
  }

  @Test
  void indexGrowsPastItsFirstCapacity() {
    for (int batch = 0; batch < 10; batch++) {
      String salt = "b" + batch + "-";
      Segments.send(segment, Segments.batchOf(1_000).replace("\"m-", "\"" + salt));
    }
    assertThat(segment.stats().distinct()).isEqualTo(10_000);
    clock.advance(Duration.ofHours(1));
    Segments.send(segment, Segments.batchOf(1_000).replace("\"m-", "\"b3-"));
    assertThat(segment.stats().duplicates()).isEqualTo(1_000);
  }

  @Test
  void tooManyRequestsInASecondAreRefused() {
    segment.limitRequestsPerSecond(0);
    assertThat(Segments.send(segment, Segments.batch()).statusCode()).isEqualTo(429);
  }

  private static String basic(String user) {
    byte[] bytes = user.getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(bytes);
  }
}
