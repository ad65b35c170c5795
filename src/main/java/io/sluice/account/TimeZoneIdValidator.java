package io.sluice.account;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.ZoneId;

/** Knows the zones that this Java runtime has rules for. */
public class TimeZoneIdValidator implements ConstraintValidator<TimeZoneId, String> {

  @Override
  public boolean isValid(String id, ConstraintValidatorContext context) {
    return id == null || ZoneId.getAvailableZoneIds().contains(id);
  }
}
