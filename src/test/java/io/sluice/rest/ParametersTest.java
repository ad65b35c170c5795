package io.sluice.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.sluice.database.TestDatabase;
import io.sluice.problem.BadInputException;
import io.sluice.problem.FieldError;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.sql.Date;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(strings = {"-9999-01-01", "0000-12-31", "+10000-01-01", "+5900000-01-01", "-1"})
  void dayOutsideOfFourDigitYearsIsRefused(String text) throws Exception {
    ParamConverter<?> day = converter(LocalDate.class, 1);
    BadRequestException refused =
        catchThrowableOfType(BadRequestException.class, () -> day.fromString(text));
    assertThat(((BadInputException) refused.getCause()).errors())
        .containsExactly(
            new FieldError(
                "day", text, "must be a date such as 2026-10-01, from 0001-01-01 to 9999-12-31"));
  }

  /** As the driver and as Jakarta Persistence hand them over. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void everyDayThatIsTakenCanBeCompared(TestDatabase database) throws Exception {
    ParamConverter<LocalDate> day = converter(LocalDate.class, 1);
    LocalDate first = day.fromString("0001-01-01");
    LocalDate last = day.fromString("9999-12-31");
    String between = "select count(*) from export where created_day < ? and created_day > ?";
    assertThat(database.number(between, first, last)).isZero();
    assertThat(database.number(between, Date.valueOf(first), Date.valueOf(last))).isZero();
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
