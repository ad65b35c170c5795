package io.sluice.sandbox;

import static io.sluice.sandbox.segment.SegmentSandbox.US_WRITE_KEY;
import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.sandbox.http.FaultRule;
import io.sluice.sandbox.segment.RejectedMessage;
import io.sluice.sandbox.segment.SegmentFault;
import io.sluice.sandbox.segment.SegmentRegion;
import io.sluice.sandbox.segment.SegmentSandbox;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The cases that Segment's own fake of its tracking API must pass. */
class SegmentAcceptanceTest {
  private static final String TAKEN = "{\"success\":true}";

  private final SandboxClock clock = SandboxClock.at(Instant.parse(Segments.SENT_AT));
  private final SegmentSandbox segment = SegmentSandbox.start(0, clock);

  @AfterEach
  void stop() {
    segment.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"track", "identify", "page", "screen", "group", "alias", "batch", "import"})
  void plainAndGzippedBodiesAreTakenOnEveryRoute(String route) {
    assertTaken(Caller.post(url(route), body(route, "plain")));
    byte[] gzipped = Caller.gzip(body(route, "gzip"));
    assertTaken(Caller.send("POST", url(route), gzipped, "Content-Encoding", "gzip"));
    assertThat(segment.stats().distinct()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"batch/", "BATCH", "Import/"})
  void trailingSlashAndUpperCaseMeanTheSame(String route) {
    assertTaken(Caller.post(url(route), Segments.batch(Segments.track("m"))));
    assertThat(segment.isStored("m")).isTrue();
  }

  @Test
  void putMeansTheSame() {
    byte[] body = Segments.batch(Segments.track("m")).getBytes(StandardCharsets.UTF_8);
    assertTaken(Caller.send("PUT", url("batch"), body));
    assertThat(segment.isStored("m")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"batch", "import"})
  void emptyBatchIsTaken(String route) {
    assertTaken(Caller.post(url(route), "{\"batch\":[]}"));
  }

  @Test
  void spacesAroundGzipAreAccepted() {
    byte[] body = Caller.gzip(Segments.batch(Segments.track("m")));
    assertTaken(Caller.send("POST", url("batch"), body, "Content-Encoding", " gzip "));
    assertThat(segment.isStored("m")).isTrue();
  }

  @Test
  void gzipHeaderOnPlainBodyIsMalformed() {
    HttpResponse<String> answer =
        Caller.post(url("batch"), Segments.batch(), "Content-Encoding", "gzip");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .isEqualTo("{\"success\":false,\"message\":\"Malformed gzip content\"}");
  }

  @Test
  void jsonArrayIsABadRequest() {
    assertBad(Caller.post(url("batch"), "[{}]"));
    byte[] gzipped = Caller.gzip("[{}]");
    assertBad(Caller.send("POST", url("batch"), gzipped, "Content-Encoding", "gzip"));
  }

  @Test
  void truncatedJsonIsABadRequest() {
    String whole = Segments.batch(Segments.track("m"));
    assertBad(Caller.post(url("batch"), whole.substring(0, whole.length() - 1)));
    assertThat(segment.isStored("m")).isFalse();
  }

  @Test
  void messageAbove32KbIsABadRequest() {
    assertTaken(Caller.post(url("identify"), padded(body("identify", "fits"), 32_768)));
    assertBad(Caller.post(url("identify"), padded(body("identify", "over"), 32_769)));
  }

  @Test
  void messageAbove32KbSpoilsItsBatch() {
    String fits = padded(Segments.track("fits"), 32_768);
    String over = padded(Segments.track("over"), 32_769);
    assertTaken(Segments.send(segment, Segments.batch(fits)));
    assertBad(Segments.send(segment, Segments.batch(Segments.track("good"), over)));
    assertThat(segment.isStored("good")).isFalse();
  }

  @Test
  void batchAbove512000BytesIsABadRequest() {
    assertTaken(Caller.post(url("batch"), padded(Segments.batch(Segments.track("m")), 512_000)));
    assertBad(Caller.post(url("batch"), padded(Segments.batch(), 512_001)));
  }

  @Test
  void batchAbove512000InflatedBytesIsABadRequest() {
    byte[] small = Caller.gzip(padded(Segments.batch(), 512_001));
    assertThat(small.length).isLessThan(10_000);
    assertBad(Caller.send("POST", url("batch"), small, "Content-Encoding", "gzip"));
  }

  @Test
  void moreThan2500MessagesAreTakenAndNoneStored() {
    assertTaken(Segments.send(segment, tiny(2_501)));
    assertThat(segment.stats().stored()).isZero();
    assertTaken(Segments.send(segment, tiny(2_500)));
    assertThat(segment.stats().stored()).isEqualTo(2_500);
  }

  @Test
  void unknownWriteKeyIsTakenAndNoneStored() {
    String body = Segments.batchOf("UNKNOWN", Stream.of(Segments.track("m")));
    assertTaken(Segments.send(segment, body));
    assertThat(segment.stats().stored()).isZero();
    assertThat(segment.stats().rejected()).containsEntry("unknown_write_key", 1L);
  }

  @Test
  void messageIdSeenWithin24HoursIsStoredOnce() {
    String body = Segments.batch(Segments.track("m"));
    assertTaken(Segments.send(segment, body));
    clock.advance(Duration.ofHours(23));
    assertTaken(Segments.send(segment, body));
    assertThat(segment.source(US_WRITE_KEY).stored()).isEqualTo(1);
    clock.advance(Duration.ofHours(1));
    assertTaken(Segments.send(segment, body));
    assertThat(segment.source(US_WRITE_KEY).stored()).isEqualTo(2);
    assertThat(segment.source(US_WRITE_KEY).distinct()).isEqualTo(1);
  }

  @Test
  void messageWithoutIdOrEventIsTakenAndListedAsFailed() {
    String nobody = "{\"type\":\"track\",\"messageId\":\"nobody\",\"event\":\"E\"}";
    String nothing = "{\"type\":\"track\",\"messageId\":\"nothing\",\"userId\":\"u\"}";
    assertTaken(Segments.send(segment, Segments.batch(nobody, nothing)));
    assertThat(segment.stats().stored()).isZero();
    assertThat(segment.rejected())
        .containsExactly(
            new RejectedMessage(US_WRITE_KEY, "nobody", "no_user_anon_id"),
            new RejectedMessage(US_WRITE_KEY, "nothing", "event_not_defined"));
  }

  @Test
  void tooManyRequestsSayWhenToComeBack() {
    segment.faults().set(SegmentFault.HTTP_429, FaultRule.next(1).value(7));
    HttpResponse<String> answer = Segments.send(segment, Segments.batch(Segments.track("m")));
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.headers().firstValue("Retry-After")).contains("7");
    assertThat(answer.headers().firstValue("X-RateLimit-Reset")).contains("7");
    assertThat(segment.isStored("m")).isFalse();
  }

  @Test
  void healthIsGood() {
    assertThat(Caller.get(segment.url() + "/internal/health").statusCode()).isEqualTo(200);
  }

  private String url(String route) {
    return segment.url(SegmentRegion.US) + "/v1/" + route;
  }

  private static String body(String route, String messageId) {
    if (route.equals("batch") || route.equals("import")) {
      return Segments.batch(Segments.track(messageId));
    }
    String ids = ",\"groupId\":\"g\",\"previousId\":\"p\",\"writeKey\":\"" + US_WRITE_KEY + "\"";
    return Segments.track(messageId, ids);
  }

  private static String padded(String json, int bytes) {
    return "{\"pad\":\"" + "x".repeat(bytes - json.length() - 9) + "\"," + json.substring(1);
  }

  private static String tiny(int messages) {
    return Segments.batchOf(
        US_WRITE_KEY,
        Stream.iterate(0, i -> i + 1)
            .limit(messages)
            .map(i -> "{\"type\":\"page\",\"messageId\":\"p" + i + "\",\"userId\":\"u\"}"));
  }

  private static void assertTaken(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(TAKEN);
  }

  private static void assertBad(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).isEqualTo("Bad Request");
  }
}
