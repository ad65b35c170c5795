package io.sluice.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HoldBackTest {

  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private final HoldBack holdBack = new HoldBack();

  @Test
  void theGateIsOpenAtFirst() {
    assertThat(holdBack.left(NOW)).isZero();
  }

  @Test
  void theGateStaysClosedForTheLongestWait() {
    holdBack.close(NOW, Duration.ofSeconds(9));
    holdBack.close(NOW, Duration.ofSeconds(4));

    assertThat(holdBack.left(NOW)).isEqualTo(Duration.ofSeconds(9));
    assertThat(holdBack.left(NOW.plusSeconds(9))).isZero();
  }

  @Test
  void aClockThatIsSetBackOpensTheGate() {
    holdBack.close(NOW, Duration.ofSeconds(9));

    assertThat(holdBack.left(NOW.minusSeconds(3_600))).isZero();
  }

  @Test
  void theGateClosesAnewByAClockThatWasSetBack() {
    Instant setBack = NOW.minusSeconds(3_600);
    holdBack.close(NOW, Duration.ofSeconds(9));
    holdBack.close(setBack, Duration.ofSeconds(4));

    assertThat(holdBack.left(setBack)).isEqualTo(Duration.ofSeconds(4));
  }
}
