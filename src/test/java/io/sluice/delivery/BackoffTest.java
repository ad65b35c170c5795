package io.sluice.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {

  private final Backoff backoff = new Backoff(Duration.ofSeconds(2), Duration.ofSeconds(60));

  @Test
  void stepsDoubleUpToTheLongest() {
    assertThat(backoff.jittered(1, 1)).isEqualTo(Duration.ofSeconds(2));
    assertThat(backoff.jittered(3, 1)).isEqualTo(Duration.ofSeconds(8));
    assertThat(backoff.jittered(30, 1)).isEqualTo(Duration.ofSeconds(60));
  }

  @Test
  void jitterTakesAwayAtMostHalf() {
    assertThat(backoff.jittered(3, 0)).isEqualTo(Duration.ofSeconds(4));
  }
}
