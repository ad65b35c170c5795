package io.sluice.rest;

import io.sluice.problem.BadInputException;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Converts path and query parameters. What does not fit is a 400 that names the query parameter and
 * what it must be; in the path it is a 404, since nothing can be there. A query parameter of a
 * primitive type needs a {@code @DefaultValue}. One that may be empty says so by
 * {@code @DefaultValue("")}: it is null then, as if it were absent.
 */
@Provider
public class Parameters implements ParamConverterProvider {

  private static final Map<Class<?>, Function<String, Object>> PARSERS =
      Map.of(
          long.class, Long::valueOf,
          Long.class, Long::valueOf,
          int.class, Integer::valueOf,
          Integer.class, Integer::valueOf,
          LocalDate.class, QueryDay::parse,
          Instant.class, Instant::parse);

  @Override
  public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
    Function<String, Object> parser = type.isEnum() ? constant(type) : PARSERS.get(type);
    return parser == null ? null : new Converter<>(type, parser, annotations);
  }

  private static Function<String, Object> constant(Class<?> type) {
    return text ->
        Stream.of(type.getEnumConstants())
            .filter(constant -> ((Enum<?>) constant).name().equals(text))
            .findFirst()
            .orElseThrow(IllegalArgumentException::new);
  }

  private record Converter<T>(
      Class<T> type, Function<String, Object> parser, Annotation[] annotations)
      implements ParamConverter<T> {

    @Override
    @SuppressWarnings("unchecked") // the parser was chosen by the type
    public T fromString(String text) {
      if (text == null || (text.isEmpty() && mayBeEmpty())) {
        return null;
      }
      try {
        return (T) parser.apply(text);
      } catch (RuntimeException e) {
        throw refusal(text);
      }
    }

    private boolean mayBeEmpty() {
      return Stream.of(annotations)
          .anyMatch(
              annotation -> annotation instanceof DefaultValue given && given.value().isEmpty());
    }

    // Only Jakarta REST's own exceptions come out of a converter as they are.
    private RuntimeException refusal(String text) {
      for (Annotation annotation : annotations) {
        if (annotation instanceof PathParam path) {
          return new NotFoundException(new NoSuchPathException(path.value(), text, type));
        }
        if (annotation instanceof QueryParam query) {
          return new BadRequestException(new BadInputException(query.value(), text, needed()));
        }
      }
      return new BadRequestException();
    }

    private String needed() {
      return type == LocalDate.class ? QueryDay.NEEDED : "must be " + Needed.inWords(type);
    }

    @Override
    public String toString(T value) {
      return value.toString();
    }
  }
}
