package io.sluice.partner;

import io.sluice.record.Identifier;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/** Knows that a priority is neither empty nor says a thing twice. */
public class IdentifierPriorityValidator
    implements ConstraintValidator<IdentifierPriority, List<Identifier>> {

  @Override
  public boolean isValid(List<Identifier> priority, ConstraintValidatorContext context) {
    if (priority == null) {
      return true;
    }
    boolean distinct = new HashSet<>(priority).size() == priority.size();
    return distinct && !priority.isEmpty() && priority.stream().noneMatch(Objects::isNull);
  }
}
