package io.sluice.problem;

import jakarta.validation.ConstraintViolationException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Fields of the request cannot be accepted: 400. */
public class BadInputException extends ProblemException {

  private static final long serialVersionUID = 1L;

  private final transient List<FieldError> errors;

  public BadInputException(List<FieldError> errors) {
    this(sentence(errors), errors);
  }

  public BadInputException(String field, Object value, String message) {
    this(List.of(new FieldError(field, value, message)));
  }

  /** For a body that is wrong as a whole, so that no field can be named. */
  public BadInputException(String message) {
    this(message, List.of());
  }

  private BadInputException(String message, List<FieldError> errors) {
    super(400, message);
    this.errors = List.copyOf(errors);
  }

  /** The fields whose constraints do not hold. */
  public static BadInputException of(ConstraintViolationException violated) {
    return new BadInputException(
        violated.getConstraintViolations().stream()
            .map(v -> new FieldError(ViolatedField.of(v), v.getInvalidValue(), v.getMessage()))
            .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::message))
            .toList());
  }

  @Override
  public List<FieldError> errors() {
    return errors;
  }

  private static String sentence(List<FieldError> errors) {
    return errors.stream()
        .map(e -> e.field() + " " + e.message())
        .collect(Collectors.joining("; "));
  }
}
