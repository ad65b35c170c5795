package io.sluice.export;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** Event names, one a line: a name holds no control characters, so no line break. */
@Converter
public class EventNamesConverter implements AttributeConverter<List<String>, String> {

  @Override
  public String convertToDatabaseColumn(List<String> names) {
    return names == null || names.isEmpty() ? null : String.join("\n", names);
  }

  @Override
  public List<String> convertToEntityAttribute(String stored) {
    return stored == null ? List.of() : List.of(stored.split("\n"));
  }
}
