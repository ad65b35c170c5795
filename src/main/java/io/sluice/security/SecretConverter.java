package io.sluice.security;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Placeholder until the web branch is merged. */
@Converter
public class SecretConverter implements AttributeConverter<Secret, String> {
  @Override
  public String convertToDatabaseColumn(Secret secret) {
    return secret.reveal();
  }

  @Override
  public Secret convertToEntityAttribute(String stored) {
    return new Secret(stored);
  }
}
