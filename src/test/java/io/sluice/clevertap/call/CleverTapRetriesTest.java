package io.sluice.clevertap.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.delivery.Decision;
import io.sluice.delivery.RetryPolicy;
import io.sluice.delivery.Tries;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CleverTapRetriesTest {

  private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");
  private static final CleverTapSettings SETTINGS =
      new CleverTapSettings(
          "http://localhost",
          Duration.ofMinutes(2),
          2,
          Duration.ofMinutes(5),
          Duration.ofSeconds(30),
          1024);

  @ParameterizedTest
  @CsvSource({
    "STILL_IN_PROGRESS,PT5M,PT5S",
    "PARTIAL,PT5M,PT5S",
    "BUSY,PT30M,PT30S",
    "THROTTLED,PT30M,PT30S"
  })
  void theJobWaitsAsLongAsThePatience(AnswerMeaning meaning, Duration total, Duration longest) {
    List<Duration> pauses = pauses(CleverTapRetries.patient(SETTINGS), meaning);

    assertThat(sum(pauses)).isEqualTo(total);
    assertThat(pauses).allMatch(pause -> pause.compareTo(longest) <= 0);
  }

  @ParameterizedTest
  @CsvSource({"STILL_IN_PROGRESS", "PARTIAL", "BUSY", "THROTTLED"})
  void aUserWaitsTenSeconds(AnswerMeaning meaning) {
    assertThat(sum(pauses(CleverTapRetries.brief(), meaning))).isEqualTo(Duration.ofSeconds(10));
  }

  @ParameterizedTest
  @CsvSource({"FAILED_TRY", "COUNT_LOST"})
  void failedTriesAreEightForTheJobAndTwoForAUser(AnswerMeaning meaning) {
    assertThat(pauses(CleverTapRetries.patient(SETTINGS), meaning)).hasSize(7);
    assertThat(pauses(CleverTapRetries.brief(), meaning)).hasSize(1);
  }

  private static List<Duration> pauses(RetryPolicy policy, AnswerMeaning meaning) {
    List<Duration> pauses = new ArrayList<>();
    Tries tries = Tries.none(START);
    while (policy.decide(meaning.outcome("no"), tries, START) instanceof Decision.TryAgain again) {
      pauses.add(again.pause());
      tries = tries.after(again);
    }
    return pauses;
  }

  private static Duration sum(List<Duration> pauses) {
    return pauses.stream().reduce(Duration.ZERO, Duration::plus);
  }
}
