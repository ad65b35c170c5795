package io.sluice.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WordsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  private final Words words = new Words();

  @Test
  void rangeIsSaidAsShortAsItCanBe() {
    assertThat(words.days(DAY, DAY)).isEqualTo("23 Nov 2026");
    assertThat(words.days(DAY.minusDays(6), DAY)).isEqualTo("17 – 23 Nov 2026");
    assertThat(words.days(DAY.minusMonths(1), DAY)).isEqualTo("23 Oct – 23 Nov 2026");
    assertThat(words.days(DAY.minusYears(1), DAY)).isEqualTo("23 Nov 2025 – 23 Nov 2026");
  }
}
