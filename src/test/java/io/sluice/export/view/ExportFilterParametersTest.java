package io.sluice.export.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.sluice.export.DataType;
import io.sluice.export.ExportStatus;
import io.sluice.export.Fields;
import io.sluice.export.Frequency;
import io.sluice.export.view.ExportFilter.Condition;
import io.sluice.problem.BadInputException;
import io.sluice.problem.FieldError;
import io.sluice.rest.Parameters;
import jakarta.ws.rs.BadRequestException;
import java.lang.reflect.Field;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExportFilterParametersTest {

  private final ExportFilterParameters parameters = new ExportFilterParameters();

  @Test
  void absentParametersMatchAll() {
    assertThat(parameters.filter())
        .isEqualTo(
            new ExportFilter(null, null, null, null, null, null, ExportFilter.Sort.CREATED, true));
    assertThat(parameters.filter().conditions()).isEmpty();
  }

  @Test
  void aParameterThatIsEmptyMatchesAll() {
    for (String name : List.of("type", "status", "frequency", "exportedFrom", "exportedTo")) {
      assertThat(converted(name, "")).as(name).isNull();
    }
  }

  @Test
  void everyParameterBecomesACondition() {
    Fields.set(parameters, "partner", 7L);
    Fields.set(parameters, "type", converted("type", "SELECTED_EVENTS"));
    Fields.set(parameters, "frequency", converted("frequency", "ONE_TIME"));
    Fields.set(parameters, "status", converted("status", "RUNNING"));
    Fields.set(parameters, "exportedFrom", converted("exportedFrom", "2026-11-01"));
    Fields.set(parameters, "exportedTo", converted("exportedTo", "2026-11-30"));

    assertThat(parameters.filter().conditions())
        .containsExactly(
            new Condition("listed.partnerId", "=", "partner", 7L),
            new Condition("listed.dataType", "=", "type", DataType.SELECTED_EVENTS),
            new Condition("listed.frequency", "=", "frequency", Frequency.ONE_TIME),
            new Condition("listed.status", "=", "status", ExportStatus.RUNNING),
            new Condition("listed.createdDay", ">=", "exportedFrom", LocalDate.of(2026, 11, 1)),
            new Condition("listed.createdDay", "<=", "exportedTo", LocalDate.of(2026, 11, 30)));
  }

  @Test
  void theOnlyFormatIsJsonAndItMatchesAll() {
    Fields.set(parameters, "format", "JSON");

    assertThat(parameters.filter().conditions()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"CSV", "json", "JSON "})
  void anotherFormatIsRefused(String format) {
    assertRefused("format", format, "must be JSON");
  }

  @ParameterizedTest
  @CsvSource({
    "created, CREATED, false",
    "-created, CREATED, true",
    "partner, PARTNER, false",
    "-partner, PARTNER, true",
    "type, TYPE, false",
    "frequency, FREQUENCY, false",
    "-status, STATUS, true",
    "'', CREATED, true"
  })
  void aDashSortsDownwards(String sort, ExportFilter.Sort by, boolean descending) {
    Fields.set(parameters, "sort", sort);

    assertThat(parameters.filter().sort()).isEqualTo(by);
    assertThat(parameters.filter().descending()).isEqualTo(descending);
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "CREATED", "-", "--created", "created desc", "export.id;--"})
  void anUnknownOrderIsRefused(String sort) {
    assertRefused(
        "sort",
        sort,
        "must be created, partner, type, frequency or status, with a - for descending");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-02-30",
        "2026-2-3",
        "23.11.2026",
        "2026-11-23T00:00:00Z",
        "today",
        "-9999-01-01",
        "+5900000-01-01"
      })
  void whatIsNoDayIsRefused(String day) {
    for (String name : List.of("exportedFrom", "exportedTo")) {
      assertThat(refusal(name, day))
          .isEqualTo(
              new FieldError(
                  name, day, "must be a date such as 2026-10-01, from 0001-01-01 to 9999-12-31"));
    }
  }

  @Test
  void daysThatEndBeforeTheyBeginAreRefused() {
    Fields.set(parameters, "exportedFrom", LocalDate.of(2026, 11, 2));
    Fields.set(parameters, "exportedTo", LocalDate.of(2026, 11, 1));

    assertThatThrownBy(parameters::filter)
        .isInstanceOfSatisfying(
            BadInputException.class,
            e ->
                assertThat(e.errors())
                    .containsExactly(
                        new FieldError(
                            "exportedTo",
                            LocalDate.of(2026, 11, 1),
                            "must not be before exportedFrom")));
  }

  @Test
  void oneDayMayBeGivenWithoutTheOther() {
    Fields.set(parameters, "exportedTo", converted("exportedTo", "2026-11-30"));

    assertThat(parameters.filter().conditions())
        .containsExactly(
            new Condition("listed.createdDay", "<=", "exportedTo", LocalDate.of(2026, 11, 30)));
  }

  private void assertRefused(String field, String value, String message) {
    Fields.set(parameters, field, value);

    assertThatThrownBy(parameters::filter)
        .isInstanceOfSatisfying(
            BadInputException.class,
            e -> assertThat(e.errors()).containsExactly(new FieldError(field, value, message)));
  }

  @ParameterizedTest
  @CsvSource({"type, PROFILES", "status, running", "frequency, HOURLY", "status, ' DONE'"})
  void aWordThatIsNoConstantIsRefusedWithThoseThatAre(String field, String word) {
    FieldError error = refusal(field, word);

    assertThat(error.field()).isEqualTo(field);
    assertThat(error.value()).isEqualTo(word);
    assertThat(error.message())
        .startsWith("must be one of ")
        .contains(constants(field).toArray(String[]::new));
  }

  private static Stream<String> constants(String field) {
    return Stream.of(declared(field).getType().getEnumConstants()).map(Object::toString);
  }

  private static FieldError refusal(String name, String text) {
    BadRequestException refused =
        catchThrowableOfType(BadRequestException.class, () -> converted(name, text));
    List<FieldError> errors = ((BadInputException) refused.getCause()).errors();
    assertThat(errors).hasSize(1);
    return errors.get(0);
  }

  private static Object converted(String name, String text) {
    Field field = declared(name);
    return new Parameters()
        .getConverter(field.getType(), field.getGenericType(), field.getAnnotations())
        .fromString(text);
  }

  private static Field declared(String name) {
    try {
      return ExportFilterParameters.class.getDeclaredField(name);
    } catch (NoSuchFieldException e) {
      throw new AssertionError(e);
    }
  }
}
