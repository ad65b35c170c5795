package io.sluice.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.delivery.StopRequestedException;
import io.sluice.delivery.StopSignal;
import io.sluice.destination.Delivery;
import io.sluice.destination.DestinationRefusedException;
import io.sluice.destination.DestinationUnavailableException;
import io.sluice.segment.Samples.Sample;
import io.sluice.segment.SegmentStub.Answer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryTest extends ClientFixture {

  private static final Pattern SENT_AT = Pattern.compile("\"sentAt\":\"([^\"]+)\"");

  @Test
  void batchRetriesForHttp429WithoutCountingATry() {
    Answer[] moreThanTheTries = new Answer[20];
    Arrays.fill(moreThanTheTries, Answer.status(429).with("Retry-After", "3"));
    segment.answers(moreThanTheTries);

    Delivery delivery = deliver(Samples.messages(2));

    assertThat(delivery.refused()).isEmpty();
    assertThat(segment.received).hasSize(21);
    assertThat(room.waits).hasSize(20).containsOnly(Duration.ofSeconds(3));
  }

  @Test
  void retryAfterAsHttpDateIsObeyed() {
    segment.answers(Answer.status(503).with("Retry-After", "Mon, 23 Nov 2026 10:16:00 GMT"));

    deliver(Samples.messages(1));

    assertThat(room.waits).containsExactly(Duration.ofMillis(29_877));
  }

  @Test
  void retryAfterIsCappedAt300Seconds() {
    segment.answers(Answer.status(429).with("Retry-After", "86400"));

    deliver(Samples.messages(1));

    assertThat(room.waits).containsExactly(Duration.ofMinutes(5));
  }

  @Test
  void rateLimitResetIsObeyedWithoutRetryAfter() {
    segment.answers(Answer.status(429).with("X-RateLimit-Reset", "4"));

    deliver(Samples.messages(1));

    assertThat(room.waits).containsExactly(Duration.ofSeconds(4));
  }

  @Test
  void retryAfterHoldsBackTheOtherBatchesOfThatPartner() {
    segment.answers(Answer.status(429).with("Retry-After", "40"));
    List<Sample> messages = Samples.messages(1);
    assertThatThrownBy(() -> deliver(Samples.PARTNER_7, messages, () -> true))
        .isInstanceOf(StopRequestedException.class);

    deliver(new SegmentSource(8, "other", Region.US, true), messages, StopSignal.NEVER);
    assertThat(room.waits).isEmpty();
    deliver(messages);
    assertThat(room.waits).containsExactly(Duration.ofSeconds(40));
  }

  /** The page of a proxy that wants a login is no answer of Segment's. */
  @ParameterizedTest
  @ValueSource(strings = {"<html>Please sign in</html>", "", "{}", "{\"success\":null}"})
  void batchIsSentAgainAfterA200ThatDoesNotSayThatItWasTaken(String text) {
    segment.answers(new Answer(200, Map.of(), text));

    Delivery delivery = deliver(Samples.messages(2));

    assertThat(delivery.refused()).isEmpty();
    assertThat(segment.received).hasSize(2);
    assertThat(room.waits).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {403, 404, 413, 501, 505})
  void batchDoesNotRetryFor413(int status) {
    segment.answers(new Answer(status, Map.of(), "{\"message\":\"no\",\"success\":false}"));

    assertThatThrownBy(() -> deliver(Samples.messages(3)))
        .isInstanceOf(DestinationRefusedException.class)
        .hasMessage(
            "Partner 7: Segment refuses every batch: HTTP %d {\"message\":\"no\",\"success\":false}",
            status);
    assertThat(segment.received).hasSize(1);
    assertThat(room.waits).isEmpty();
  }

  /** A proxy or a firewall says so; when it is mended, the batch goes through. */
  @ParameterizedTest
  @ValueSource(ints = {301, 302, 307, 400, 402, 403, 404, 407, 413, 418, 501, 505})
  void whatSegmentDoesNotSayInItsWordsIsAnOutage(int status) {
    segment.answers(
        Answer.status(status),
        new Answer(status, Map.of(), ""),
        new Answer(status, Map.of(), "{\"error\":{\"success\":false}}"));

    Delivery delivery = deliver(Samples.messages(3));

    assertThat(delivery.refused()).isEmpty();
    assertThat(segment.received).hasSize(4);
    assertThat(room.waits).hasSize(3);
  }

  @Test
  void anOutageOnTheWayIsSaidSo() {
    segment.answersBy(any -> Answer.status(403));

    assertThatThrownBy(() -> deliver(Samples.messages(1)))
        .isInstanceOf(DestinationUnavailableException.class)
        .hasMessageContaining("8 tries failed")
        .hasMessageContaining("HTTP 403 in words that are not Segment's");
    assertThat(segment.received).hasSize(8);
  }

  @Test
  void batchDoesNotRetryFor401() {
    segment.answersBy(any -> new Answer(401, Map.of(), "{\"success\":false,\"message\":\"key\"}"));

    assertThatThrownBy(() -> deliver(Samples.messages(3)))
        .isInstanceOf(DestinationRefusedException.class)
        .hasMessageContaining("HTTP 401")
        .hasMessageContaining("key");
    assertThat(segment.received).as("asked once more for the words").hasSize(2);
    assertThat(room.waits).isEmpty();
  }

  @Test
  void a401OfSomethingOnTheWayIsAnOutage() {
    segment.answers(
        new Answer(401, Map.of(), "<html>Log in</html>"),
        new Answer(401, Map.of(), "<html>Log in</html>"));

    Delivery delivery = deliver(Samples.messages(3));

    assertThat(delivery.refused()).isEmpty();
    assertThat(segment.received).hasSize(3);
    assertThat(room.waits).hasSize(1);
  }

  @Test
  void triesAreUsedUpAfterEightFailures() {
    segment.answersBy(any -> Answer.status(502));

    assertThatThrownBy(() -> deliver(Samples.messages(1)))
        .isInstanceOf(DestinationUnavailableException.class)
        .hasMessageContaining("8 tries failed, the last with HTTP 502");
    assertThat(segment.received).hasSize(8);
    assertThat(room.waits.stream().mapToLong(Duration::toSeconds).sum()).isBetween(90L, 190L);
  }

  @Test
  void waitsThatSegmentAsksForEndAfterHalfAnHour() {
    segment.answersBy(any -> Answer.status(429).with("Retry-After", "290"));

    assertThatThrownBy(() -> deliver(Samples.messages(1)))
        .isInstanceOf(DestinationUnavailableException.class);
    assertThat(room.waits).hasSize(6);
  }

  @Test
  void aNewSentAtOnEveryTry() {
    segment.answers(Answer.status(500), Answer.status(500));

    deliver(Samples.messages(1));

    List<String> moments = segment.bodies().stream().map(RetryTest::sentAt).toList();
    assertThat(moments).hasSize(3).doesNotHaveDuplicates();
    assertThat(moments.get(0)).isEqualTo("2026-11-23T10:15:30.123Z");
  }

  @Test
  void retriesSayHowManyTheyAre() {
    segment.answers(Answer.status(500), Answer.status(429).with("Retry-After", "1"));

    deliver(Samples.messages(1));

    assertThat(segment.received.stream().map(r -> r.headers().getFirst("X-Retry-Count")))
        .containsExactly(null, "1", "2");
  }

  @Test
  void connectionLostAfterTheBatchWasTakenSendsTheSameIdsAgain() {
    deliver(Samples.messages(1));
    segment.received.clear();
    segment.answers(Answer.DROP);

    Delivery delivery = deliver(Samples.messages(5));

    assertThat(delivery.requests()).isEqualTo(1);
    assertThat(room.waits).hasSize(1);
    assertThat(segment.bodies().stream().map(Samples::ids))
        .hasSize(2)
        .containsOnly(List.of("m0", "m1", "m2", "m3", "m4"));
    assertThat(segment.bodies().stream().map(RetryTest::sentAt)).doesNotHaveDuplicates();
  }

  private static String sentAt(String body) {
    Matcher matcher = SENT_AT.matcher(body);
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }
}
