package io.sluice.segment;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.delivery.Decision;
import io.sluice.delivery.NotNowKind;
import io.sluice.delivery.Outcome;
import io.sluice.delivery.RetryPolicy;
import io.sluice.delivery.Tries;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Segment's table of retries, status by status. */
class SegmentRetryPolicyTest {

  private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");
  private static final Tries NONE = Tries.none(START);
  private final RetryPolicy policy =
      ClientFixture.settings(URI.create("http://localhost"), true).retryPolicy();

  @ParameterizedTest
  @ValueSource(ints = {200, 202, 204})
  void any2xxIsTaken(int status) {
    assertThat(decide(status, null, null)).isEqualTo(new Outcome.Taken());
  }

  @Test
  void a400IsRefused() {
    assertThat(decide(400, null, null)).isEqualTo(new Outcome.Refused());
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 410, 429, 460, 500, 502, 503, 504, 508, 511, 599})
  void transientAnswersCountAsFailedTries(int status) {
    assertThat(decide(status, null, null))
        .isInstanceOfSatisfying(
            Decision.TryAgain.class,
            retry -> {
              assertThat(retry.kind()).isEqualTo(NotNowKind.FAILED_TRY);
              assertThat(retry.pause()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
            });
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 304, 401, 402, 403, 404, 409, 413, 422, 501, 505})
  void theRestIsFinal(int status) {
    assertThat(decide(status, "5", null)).isEqualTo(new Outcome.Final("HTTP " + status));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "429,7,-,7",
        "503,7,-,7",
        "429,7,9,7",
        "429,-,9,9",
        "429,soon,9,9",
        "429,0,-,1",
        "429,301,-,300",
        "503,999999999999999999,-,300",
        "429,'Mon, 23 Nov 2026 10:00:30 GMT',-,30",
        "429,'Mon, 23 Nov 2026 09:00:00 GMT',-,1",
        "429,'Mon, 23 Nov 2026 11:00:00 GMT',-,300"
      })
  void waitsThatAreAskedForDoNotCountAsFailedTries(
      int status, String retryAfter, String rateLimitReset, int seconds) {
    assertThat(decide(status, retryAfter, rateLimitReset))
        .isEqualTo(new Decision.TryAgain(NotNowKind.ASKED_WAIT, Duration.ofSeconds(seconds)));
  }

  @ParameterizedTest
  @CsvSource({"500,7", "429,-1", "429,soon"})
  void otherHeadersAreNotObeyed(int status, String retryAfter) {
    assertThat(decide(status, retryAfter, null))
        .isInstanceOfSatisfying(
            Decision.TryAgain.class,
            retry -> assertThat(retry.kind()).isEqualTo(NotNowKind.FAILED_TRY));
  }

  @Test
  void noAnswerCountsAsAFailedTry() {
    Outcome lost = ReplyMeaning.of(new SegmentReply.Unanswered("Connection reset"), START);

    assertThat(policy.decide(lost, NONE, START))
        .isInstanceOfSatisfying(
            Decision.TryAgain.class,
            retry -> assertThat(retry.kind()).isEqualTo(NotNowKind.FAILED_TRY));
    assertThat(policy.decide(lost, failedTries(7), START))
        .isEqualTo(
            new Decision.GiveUp("8 tries failed, the last with no answer (Connection reset)"));
  }

  @Test
  void itGivesUpRatherThanWaitPastTheLimit() {
    Outcome busy = ReplyMeaning.of(new SegmentReply.Answered(429, "60", null), START);
    Instant late = START.plus(Duration.ofMinutes(29));

    assertThat(policy.decide(busy, NONE, late)).isInstanceOf(Decision.TryAgain.class);
    assertThat(policy.decide(busy, NONE, late.plusSeconds(1)))
        .isInstanceOfSatisfying(
            Decision.GiveUp.class,
            giveUp -> assertThat(giveUp.reason()).contains("PT30M", "HTTP 429"));
  }

  private Decision decide(int status, String retryAfter, String rateLimitReset) {
    SegmentReply reply = new SegmentReply.Answered(status, retryAfter, rateLimitReset);
    return policy.decide(ReplyMeaning.of(reply, START), NONE, START);
  }

  private static Tries failedTries(int times) {
    Tries tries = NONE;
    for (int i = 0; i < times; i++) {
      tries = tries.after(new Decision.TryAgain(NotNowKind.FAILED_TRY, Duration.ZERO));
    }
    return tries;
  }
}
