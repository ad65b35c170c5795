package io.sluice.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import java.util.Set;

/**
 * One offending field of a request. The value is kept only when it is a single value and the field
 * holds no secret, so that no error can repeat a password that a client sent.
 *
 * @param field where it is: a path in the JSON such as {@code events[1]}, or a parameter's name
 * @param value what was found, shortened to 200 characters
 * @param message what is wrong with it and what is allowed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FieldError(String field, Object value, String message) {

  private static final int MAX_VALUE_CHARS = 200;
  private static final Set<String> SECRET_WORDS =
      Set.of("passcode", "writekey", "password", "token", "secret", "authorization");

  public FieldError {
    value = holdsSecret(field) ? null : shown(value);
  }

  private static boolean holdsSecret(String field) {
    String name = field.toLowerCase(Locale.ROOT);
    return SECRET_WORDS.stream().anyMatch(name::contains);
  }

  private static Object shown(Object value) {
    if (value instanceof Number || value instanceof Boolean) {
      return value;
    }
    boolean single =
        value instanceof CharSequence || value instanceof Enum || value instanceof Comparable;
    return single ? shortened(value.toString()) : null;
  }

  private static String shortened(String text) {
    return text.length() <= MAX_VALUE_CHARS ? text : text.substring(0, MAX_VALUE_CHARS) + "…";
  }
}
