package io.sluice.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.sluice.problem.BadInputException;
import io.sluice.problem.FieldError;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ParametersTest {

  @Test
  void convertsWhatFits() throws Exception {
    assertThat(converter(long.class, 0).fromString("42")).isEqualTo(42L);
    assertThat(converter(DayOfWeek.class, 1).fromString("MONDAY")).isEqualTo(DayOfWeek.MONDAY);
    assertThat(converter(LocalDate.class, 1).fromString("2026-10-01"))
        .isEqualTo(LocalDate.of(2026, 10, 1));
  }

  @Test
  void pathThatCannotNameAThingIsNotFound() throws Exception {
    ParamConverter<?> id = converter(long.class, 0);
    NotFoundException refused =
        catchThrowableOfType(NotFoundException.class, () -> id.fromString("abc"));
    assertThat(refused.getCause()).hasMessage("id in the path must be a whole number; found: abc");
  }

  @Test
  void queryParameterIsNamedWithItsValueAndWhatIsAllowed() throws Exception {
    ParamConverter<?> day = converter(DayOfWeek.class, 1);
    BadRequestException refused =
        catchThrowableOfType(BadRequestException.class, () -> day.fromString("monday"));
    assertThat(((BadInputException) refused.getCause()).errors())
        .containsExactly(
            new FieldError(
                "day",
                "monday",
                "must be one of MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY"));
  }

  @Test
  void textNeedsNoConverter() throws Exception {
    assertThat(converter(String.class, 1)).isNull();
  }

  private static <T> ParamConverter<T> converter(Class<T> type, int parameter) throws Exception {
    Method method =
        ParametersTest.class.getDeclaredMethod("resourceMethod", Object.class, Object.class);
    Annotation[] annotations = method.getParameterAnnotations()[parameter];
    return new Parameters().getConverter(type, type, annotations);
  }

  @SuppressWarnings("unused") // for its annotations
  private static void resourceMethod(@PathParam("id") Object id, @QueryParam("day") Object day) {}
}
