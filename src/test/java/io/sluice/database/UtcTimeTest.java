package io.sluice.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class UtcTimeTest {

  @Test
  void aMomentStaysTheSameMomentInEveryZone() {
    assertThat(UtcTime.instant(OffsetDateTime.parse("2026-11-23T10:15:30+05:30")))
        .isEqualTo("2026-11-23T04:45:30Z");
    assertThat(UtcTime.stored(Instant.parse("2026-11-23T04:45:30Z")))
        .hasToString("2026-11-23T04:45:30Z");
  }

  @Test
  void nullStaysNull() {
    assertThat(UtcTime.instant(null)).isNull();
    assertThat(UtcTime.stored(null)).isNull();
  }
}
