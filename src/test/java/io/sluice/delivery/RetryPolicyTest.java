package io.sluice.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.delivery.Outcome.NotNow;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RetryPolicyTest {

  private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");
  private static final Tries NONE = Tries.none(START);
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Backoff STEADY = new Backoff(SECOND, SECOND);
  private static final NotNow FAILED = new NotNow(NotNowKind.FAILED_TRY, "HTTP 500");
  private static final NotNow BUSY = new NotNow(NotNowKind.BUSY, "HTTP 429");
  private static final NotNow IN_PROGRESS = new NotNow(NotNowKind.IN_PROGRESS, "in progress");

  private final RetryPolicy policy =
      new RetryPolicy(
          Map.of(
              NotNowKind.FAILED_TRY, Allowance.ofTries(STEADY, 3),
              NotNowKind.ASKED_WAIT,
                  Allowance.unbounded(new Backoff(SECOND, Duration.ofSeconds(10))),
              NotNowKind.BUSY, Allowance.ofPatience(STEADY, Duration.ofMillis(2_200))),
          Duration.ofMinutes(1));

  static Stream<Outcome.Settled> settled() {
    return Stream.of(new Outcome.Taken(), new Outcome.Refused(), new Outcome.Final("HTTP 401"));
  }

  @ParameterizedTest
  @MethodSource("settled")
  void anOutcomeThatSettlesIsTheDecision(Outcome.Settled outcome) {
    assertThat(policy.decide(outcome, NONE, START)).isSameAs(outcome);
  }

  @Test
  void triesAreUsedUp() {
    assertThat(tries(FAILED, 2).made()).isEqualTo(2);
    assertThat(policy.decide(FAILED, tries(FAILED, 2), START))
        .isEqualTo(new Decision.GiveUp("3 tries failed, the last with HTTP 500"));
  }

  @Test
  void eachKindCountsOnItsOwn() {
    Tries two = tries(FAILED, 2);

    assertThat(policy.decide(BUSY, two, START)).isInstanceOf(Decision.TryAgain.class);
    assertThat(two.after(new Decision.TryAgain(NotNowKind.BUSY, SECOND)).made()).isEqualTo(3);
  }

  @Test
  void aKindWithoutAnAllowanceCountsAsAFailedTry() {
    assertThat(policy.decide(IN_PROGRESS, NONE, START))
        .isInstanceOfSatisfying(
            Decision.TryAgain.class,
            again -> assertThat(again.kind()).isEqualTo(NotNowKind.FAILED_TRY));
    assertThat(policy.decide(IN_PROGRESS, tries(FAILED, 2), START))
        .isInstanceOf(Decision.GiveUp.class);
  }

  @Test
  void theLastPauseIsCutToWhatIsLeftOfThePatience() {
    Decision.TryAgain second = new Decision.TryAgain(NotNowKind.BUSY, SECOND);
    Tries almost = NONE.after(second).after(second);
    Decision.TryAgain last = new Decision.TryAgain(NotNowKind.BUSY, Duration.ofMillis(200));

    assertThat(policy.decide(BUSY, almost, START)).isEqualTo(last);
    assertThat(policy.decide(BUSY, almost.after(last), START))
        .isInstanceOfSatisfying(
            Decision.GiveUp.class,
            giveUp -> assertThat(giveUp.reason()).contains("PT2.2S", "HTTP 429"));
  }

  @Test
  void anAskedWaitIsObeyedUpToTheLongest() {
    assertThat(policy.decide(NotNow.askedToWait(Duration.ofSeconds(7), "HTTP 429"), NONE, START))
        .isEqualTo(new Decision.TryAgain(NotNowKind.ASKED_WAIT, Duration.ofSeconds(7)));
    assertThat(policy.decide(NotNow.askedToWait(Duration.ofDays(1), "HTTP 429"), NONE, START))
        .isEqualTo(new Decision.TryAgain(NotNowKind.ASKED_WAIT, Duration.ofSeconds(10)));
  }

  @Test
  void waitPastTheLongestDeliveryIsTooLong() {
    assertThat(policy.isTooLong(SECOND, NONE, START.plusSeconds(59))).isFalse();
    assertThat(policy.isTooLong(SECOND, NONE, START.plusSeconds(59).plusNanos(1))).isTrue();
    assertThat(
            policy.isTooLong(SECOND, NONE.startedAt(START.plusSeconds(1)), START.plusSeconds(60)))
        .isFalse();
    assertThat(policy.decide(FAILED, NONE, START.plusSeconds(60)))
        .isInstanceOf(Decision.GiveUp.class);
  }

  @Test
  void withoutALongestDeliveryNoTimeIsTooLong() {
    RetryPolicy endless =
        new RetryPolicy(Map.of(NotNowKind.FAILED_TRY, Allowance.unbounded(STEADY)));

    assertThat(endless.decide(FAILED, NONE, Instant.MAX)).isInstanceOf(Decision.TryAgain.class);
  }

  @Test
  void failedTriesNeedAnAllowance() {
    Map<NotNowKind, Allowance> busyAlone = Map.of(NotNowKind.BUSY, Allowance.unbounded(STEADY));

    assertThatThrownBy(() -> new RetryPolicy(busyAlone))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private Tries tries(NotNow outcome, int times) {
    Tries tries = NONE;
    for (int i = 0; i < times; i++) {
      tries = tries.after((Decision.TryAgain) policy.decide(outcome, tries, START));
    }
    return tries;
  }
}
