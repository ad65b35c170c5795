package io.sluice.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.export.Samples;
import io.sluice.run.RunFailures;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunRetryTest {

  private final OneRun run = new OneRun();
  private final RunFailures failures = new RunFailures();
  private final RunRetry retry =
      new RunRetry(run, run.ends, failures, Clock.fixed(Samples.NOW, ZoneOffset.UTC), settings());

  @ParameterizedTest(name = "after failed try {0}: {1} to {2} seconds")
  @CsvSource({
    "1, 5, 10",
    "2, 10, 20",
    "3, 20, 40",
    "8, 640, 1280",
    "9, 900, 1800",
    "104, 900, 1800"
  })
  void theWaitDoublesUpToHalfAnHour(int tries, long shortest, long longest) {
    failBefore(tries - 1);

    Duration wait = Duration.between(Samples.NOW, fail("down", false).orElseThrow());

    assertThat(wait).isBetween(Duration.ofSeconds(shortest), Duration.ofSeconds(longest));
  }

  @Test
  void aHundredAndFiveFailuresInARowAreTheLast() {
    failBefore(104);

    assertThat(fail("still down", false)).isEmpty();
    assertThat(run.run.getFailedTries()).isEqualTo(105);
    assertThat(run.run.getReason()).isEqualTo("still down");
    assertThat(run.run.getNextTryAt()).isNull();
  }

  @Test
  void anOutageIsWaitedForAtLeastADay() {
    Duration shortest =
        IntStream.range(1, RunRetry.MAX_TRIES)
            .mapToObj(RunRetry.backoff(Duration.ofMinutes(30))::shortestAfter)
            .reduce(Duration.ZERO, Duration::plus);

    assertThat(shortest).isGreaterThan(Duration.ofHours(24));
  }

  @Test
  void aFailureThatAnotherTryCannotMendIsTheLast() {
    assertThat(fail("Wrong passcode", true)).isEmpty();
    assertThat(run.run.getReason()).isEqualTo("Wrong passcode");
  }

  @Test
  void theRunSaysWhyItFailedAndWhenItIsTriedAgain() {
    Optional<Instant> next = fail("CleverTap is down", false);

    assertThat(run.run.getReason()).isEqualTo("CleverTap is down");
    assertThat(run.run.getNextTryAt()).isEqualTo(next.orElseThrow());
    assertThat(run.run.getFailedTries()).isOne();
  }

  @Test
  void aFailureThatNobodyNotedIsTriedAgain() {
    assertThat(retry.afterFailure(OneRun.ID)).isPresent();
    assertThat(run.run.getReason()).contains("log");
  }

  @Test
  void theFirstFailureOfAnExecutionIsItsReasonAndIsForgottenThen() {
    failures.note(OneRun.ID, new RunFailures.Failure("first", false));
    failures.note(OneRun.ID, new RunFailures.Failure("a follow-up", true));

    assertThat(retry.afterFailure(OneRun.ID)).isPresent();
    assertThat(run.run.getReason()).isEqualTo("first");
    assertThat(failures.failed(OneRun.ID)).isFalse();
  }

  @Test
  void failuresOfOtherRunsStay() {
    failures.note(10, new RunFailures.Failure("other", true));

    assertThat(fail("down", false)).isPresent();
    assertThat(failures.failed(10)).isTrue();
  }

  @Test
  void aRestartByTheUserCountsFromZero() {
    failBefore(105);
    run.run.resume();

    assertThat(fail("down", false)).isPresent();
    assertThat(run.run.getFailedTries()).isOne();
  }

  private Optional<Instant> fail(String reason, boolean isFinal) {
    failures.note(OneRun.ID, new RunFailures.Failure(reason, isFinal));
    return retry.afterFailure(OneRun.ID);
  }

  private void failBefore(int times) {
    for (int i = 0; i < times; i++) {
      run.run.failed("down", null);
    }
  }

  /** With half an hour as the longest pause. */
  static RunSettings settings() {
    RunSettings settings = new RunSettings();
    settings.longestPause = Duration.ofMinutes(30);
    return settings;
  }
}
