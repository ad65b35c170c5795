package io.sluice.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The type that a value must have, and the one that was found instead, in words that a client
 * knows.
 */
final class Needed {

  /** Those that are written as text, but not as any text. */
  private static final Map<Class<?>, String> SHAPED =
      Map.of(
          LocalDate.class, "a date such as 2026-10-01",
          Instant.class, "a time such as 2026-10-01T08:30:00Z",
          ZoneId.class, "a time zone such as Asia/Kolkata");

  private static final Map<Class<?>, String> SCALARS = new HashMap<>();

  static {
    List.of(long.class, Long.class, int.class, Integer.class, short.class, Short.class)
        .forEach(type -> SCALARS.put(type, "a whole number"));
    List.of(double.class, Double.class, float.class, Float.class, BigDecimal.class)
        .forEach(type -> SCALARS.put(type, "a number"));
    List.of(boolean.class, Boolean.class).forEach(type -> SCALARS.put(type, "true or false"));
  }

  private Needed() {}

  static String inWords(Class<?> type) {
    if (type.isEnum()) {
      return "one of " + names(type);
    }
    if (SHAPED.containsKey(type)) {
      return SHAPED.get(type);
    }
    return SCALARS.containsKey(type) ? SCALARS.get(type) : structure(type);
  }

  /** {@code must be a whole number; text was found}. */
  static String insteadOf(JsonNode found, Class<?> type) {
    boolean rightKind = found.isTextual() && (type.isEnum() || SHAPED.containsKey(type));
    return "must be " + inWords(type) + (rightKind ? "" : "; " + kind(found) + " was found");
  }

  private static String structure(Class<?> type) {
    boolean list = type.isArray() || Collection.class.isAssignableFrom(type);
    boolean object = type.isRecord() || Map.class.isAssignableFrom(type);
    return list ? "a list" : object ? "a JSON object" : "text";
  }

  private static String names(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(constant -> ((Enum<?>) constant).name())
        .collect(Collectors.joining(", "));
  }

  private static String kind(JsonNode node) {
    return switch (node.getNodeType()) {
      case MISSING -> "nothing";
      case NULL -> "null";
      case STRING -> "text";
      case NUMBER -> "a number";
      case BOOLEAN -> "true or false";
      case ARRAY -> "a list";
      default -> "an object";
    };
  }
}
