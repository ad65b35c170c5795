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
    holdBack.until(NOW.plusSeconds(9));
    holdBack.until(NOW.plusSeconds(4));

    assertThat(holdBack.left(NOW)).isEqualTo(Duration.ofSeconds(9));
    assertThat(holdBack.left(NOW.plusSeconds(9))).isZero();
  }
}
