package io.sluice.partner;

import io.sluice.record.Identifier;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A priority of identifiers as comma-separated names; none is null. */
@Converter
public class IdentifiersConverter implements AttributeConverter<List<Identifier>, String> {

  @Override
  public String convertToDatabaseColumn(List<Identifier> identifiers) {
    return identifiers == null || identifiers.isEmpty()
        ? null
        : identifiers.stream().map(Identifier::name).collect(Collectors.joining(","));
  }

  @Override
  public List<Identifier> convertToEntityAttribute(String stored) {
    return stored == null
        ? List.of()
        : Arrays.stream(stored.split(",")).map(Identifier::valueOf).toList();
  }
}
