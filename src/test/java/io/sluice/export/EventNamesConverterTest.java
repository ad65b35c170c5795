package io.sluice.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EventNamesConverterTest {

  private final EventNamesConverter converter = new EventNamesConverter();

  @Test
  void namesComeBackAsTheyWere() {
    List<String> names = List.of("App Launched", " padded ", "a,b;c", "प्रस्तुत", "🛒");

    assertThat(converter.convertToEntityAttribute(converter.convertToDatabaseColumn(names)))
        .isEqualTo(names);
  }

  @Test
  void noNamesAreStoredAsNull() {
    assertThat(converter.convertToDatabaseColumn(List.of())).isNull();
    assertThat(converter.convertToEntityAttribute(null)).isEmpty();
  }
}
