package io.sluice.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RepeatedMessageTest {

  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private final RepeatedMessage message = new RepeatedMessage(Duration.ofMinutes(1));

  @Test
  void itIsSaidOnceAMinuteWithHowOftenItWasKeptBack() {
    assertThat(message.say(NOW)).hasValue(0);
    assertThat(message.say(NOW.plusSeconds(1))).isEmpty();
    assertThat(message.say(NOW.plusSeconds(59))).isEmpty();
    assertThat(message.say(NOW.plusSeconds(60))).hasValue(2);
    assertThat(message.say(NOW.plusSeconds(61))).isEmpty();
    assertThat(message.say(NOW.plusSeconds(600))).hasValue(1);
  }

  @Test
  void aClockThatWasSetBackDoesNotSilenceIt() {
    message.say(NOW);

    assertThat(message.say(NOW.minusSeconds(3_600))).hasValue(0);
  }
}
