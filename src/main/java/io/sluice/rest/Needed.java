package io.sluice.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** What a value must be, and what was found instead, in words that a client knows. */
final class Needed {

  private static final Set<Class<?>> WHOLE =
      Set.of(long.class, Long.class, int.class, Integer.class, short.class, Short.class);
  private static final Set<Class<?>> FRACTIONAL =
      Set.of(double.class, Double.class, float.class, Float.class, java.math.BigDecimal.class);

  private Needed() {}

  static String inWords(Class<?> type) {
    if (type == null) {
      return "something else";
    }
    if (type.isEnum()) {
      return "one of " + names(type);
    }
    if (WHOLE.contains(type) || FRACTIONAL.contains(type)) {
      return WHOLE.contains(type) ? "a whole number" : "a number";
    }
    return type == Boolean.class || type == boolean.class ? "true or false" : other(type);
  }

  private static String other(Class<?> type) {
    if (type == LocalDate.class) {
      return "a date such as 2026-10-01";
    }
    if (type == Instant.class) {
      return "a time such as 2026-10-01T08:30:00Z";
    }
    if (type == ZoneId.class) {
      return "a time zone such as Asia/Kolkata";
    }
    boolean list = type.isArray() || Collection.class.isAssignableFrom(type);
    return list ? "a list" : isText(type) ? "text" : "a JSON object";
  }

  /** A type of our own that is written as text has one string in, and says so by its creator. */
  private static boolean isText(Class<?> type) {
    return type == String.class || !type.isRecord();
  }

  private static String names(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(constant -> ((Enum<?>) constant).name())
        .collect(Collectors.joining(", "));
  }

  static String found(JsonNode node) {
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
