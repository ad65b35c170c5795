package io.sluice.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class PacerTest {

  private static final Instant START = Instant.parse("2026-11-23T10:15:30Z");

  private Instant now = START;
  private final Pacer pacer = new Pacer(new HandClock());

  @Test
  void theFirstGoesAtOnce() {
    assertThat(pacer.take(2_500, 100)).isZero();
  }

  @Test
  void theNextWaitsUntilTheOneBeforeIsUsedUp() {
    pacer.take(50, 100);

    assertThat(pacer.take(1, 100)).isEqualTo(Duration.ofMillis(500));
    assertThat(pacer.take(1, 100)).isEqualTo(Duration.ofMillis(510));
  }

  @Test
  void timeThatPassedIsNotWaitedForAgain() {
    pacer.take(100, 100);
    now = START.plusMillis(700);

    assertThat(pacer.take(100, 100)).isEqualTo(Duration.ofMillis(300));
  }

  @Test
  void timeInWhichNobodyAskedIsNotSavedUp() {
    pacer.take(100, 100);
    now = START.plusSeconds(3_600);

    assertThat(pacer.take(100, 100)).isZero();
    assertThat(pacer.take(100, 100)).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void anotherRateHoldsFromItsNextTurnOn() {
    pacer.take(100, 100);

    assertThat(pacer.take(100, 50)).isEqualTo(Duration.ofSeconds(1));
    assertThat(pacer.take(100, 50)).isEqualTo(Duration.ofSeconds(3));
  }

  @Test
  void overAnHourTheRateIsKeptToTheEvent() {
    int sent = 0;
    while (now.isBefore(START.plusSeconds(3_600))) {
      now = now.plus(pacer.take(6, 30));
      sent += 6;
    }

    assertThat(sent).isBetween(30 * 3_600, 30 * 3_600 + 6);
  }

  @Test
  void aClockThatIsSetBackHoldsNobodyUp() {
    pacer.take(100, 100);
    now = START.minusSeconds(3_600);

    assertThat(pacer.take(100, 100)).isEqualTo(Duration.ofSeconds(1));
  }

  private final class HandClock extends Clock {
    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
