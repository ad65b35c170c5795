package io.sluice.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.faces.convert.ConverterException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalDateConverterTest {

  private final LocalDateConverter converter = new LocalDateConverter();

  @Test
  void dayIsReadAsTheCalendarSendsIt() {
    assertThat(converter.getAsObject(null, null, " 2026-11-23 "))
        .isEqualTo(LocalDate.of(2026, 11, 23));
    assertThat(converter.getAsObject(null, null, "")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-02-30", "23.11.2026", "+123456789-01-01", "-2026-01-01"})
  void whatIsNoDayIsRefused(String text) {
    assertThatThrownBy(() -> converter.getAsObject(null, null, text))
        .isInstanceOf(ConverterException.class);
  }
}
