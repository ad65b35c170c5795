package io.sluice.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.sluice.problem.BadInputException;
import io.sluice.problem.FieldError;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {

  enum Frequency {
    ONE_TIME,
    RECURRING
  }

  record Body(
      String nickname,
      String passcode,
      List<String> events,
      Frequency frequency,
      LocalDate from,
      Instant at,
      Integer everyHours,
      boolean on,
      Body inner) {}

  @Test
  void readsARecord() throws Exception {
    assertThat(
            read(
                """
                {"nickname":"n","events":["a"],"frequency":"ONE_TIME","from":"2026-10-01",
                 "at":"2026-10-01T08:30:00Z","everyHours":4,"on":true}"""))
        .isEqualTo(
            new Body(
                "n",
                null,
                List.of("a"),
                Frequency.ONE_TIME,
                LocalDate.of(2026, 10, 1),
                Instant.parse("2026-10-01T08:30:00Z"),
                4,
                true,
                null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"nickname":5,"on":true}             | nickname   | 5          | must be text; a number was found
          {"nickname":true,"on":true}          | nickname   | true       | must be text; true or false was found
          {"events":"a","on":true}             | events     | a          | must be a list; text was found
          {"events":["a",1],"on":true}         | events[1]  | 1          | must be text; a number was found
          {"frequency":"DAILY","on":true}      | frequency  | DAILY      | must be one of ONE_TIME, RECURRING
          {"frequency":"one_time","on":true}   | frequency  | one_time   | must be one of ONE_TIME, RECURRING
          {"frequency":0,"on":true}            | frequency  | 0          | must be one of ONE_TIME, RECURRING; a number was found
          {"from":"2026-02-30","on":true}      | from       | 2026-02-30 | must be a date such as 2026-10-01
          {"from":20000,"on":true}             | from       | 20000      | must be a date such as 2026-10-01; a number was found
          {"at":1,"on":true}                   | at         | 1          | must be a time such as 2026-10-01T08:30:00Z; a number was found
          {"everyHours":"4","on":true}         | everyHours | 4          | must be a whole number; text was found
          {"everyHours":4.5,"on":true}         | everyHours | 4.5        | must be a whole number; a number was found
          {"everyHours":9999999999,"on":true}  | everyHours | 9999999999 | is out of range
          {"on":"true"}                        | on         | true       | must be true or false; text was found
          {"on":1}                             | on         | 1          | must be true or false; a number was found
          {"inner":{"on":"no"},"on":true}      | inner.on   | no         | must be true or false; text was found
          """)
  void namesFieldValueAndWhatIsAllowed(String json, String field, String value, String message) {
    FieldError error = onlyError(json);
    assertThat(error.field()).isEqualTo(field);
    assertThat(error.value()).hasToString(value);
    assertThat(error.message()).isEqualTo(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                                | on        | must be true or false; nothing was found
          {"on":null}                       | on        | must be true or false; null was found
          {"nickname":{},"on":true}         | nickname  | must be text; an object was found
          {"from":[2026,1,1],"on":true}     | from      | must be a date such as 2026-10-01; a list was found
          []                                | body      | must be a JSON object; a list was found
          ''                                | body      | must be a JSON object; nothing was found
          {"on":true,"on":true}             | on        | stands there twice at line 1, column 16
          """)
  void namesFieldWithoutAValue(String json, String field, String message) {
    assertThat(onlyError(json)).isEqualTo(new FieldError(field, null, message));
  }

  @Test
  void unknownFieldIsNamedWithoutItsValue() {
    FieldError error = onlyError("{\"on\":true,\"pascode\":\"hush\"}");
    assertThat(error.field()).isEqualTo("pascode");
    assertThat(error.value()).isNull();
    assertThat(error.message()).startsWith("is not known here; known: at, events, everyHours");
  }

  @Test
  void valueOfASecretFieldIsNotRepeated() {
    assertThat(onlyError("{\"on\":true,\"passcode\":4711}"))
        .isEqualTo(new FieldError("passcode", null, "must be text; a number was found"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "{\"on\":tru}", "{\"on\":true} x", "hush"})
  void brokenJsonIsToldByItsPlaceAlone(String json) {
    assertThat(refusal(json).getMessage())
        .startsWith("The body is not valid JSON at line 1, column");
    assertThat(refusal(json).errors()).isEmpty();
  }

  @Test
  void nullIsNoBody() {
    assertThat(refusal("null")).hasMessage("The body must be a JSON object; null was found");
  }

  @Test
  void bodyOfMoreThanOneMebibyteIsTooLarge() {
    byte[] body = " ".repeat(JsonReader.MAX_BODY_BYTES + 1).getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> read(body))
        .isInstanceOfSatisfying(
            BodyTooLargeException.class, e -> assertThat(e.status()).isEqualTo(413));
  }

  @Test
  void bodyOfOneMebibyteIsRead() throws Exception {
    String json = "{\"on\":true}";
    String padded = json + " ".repeat(JsonReader.MAX_BODY_BYTES - json.length());
    assertThat(read(padded)).isInstanceOf(Body.class);
  }

  private static FieldError onlyError(String json) {
    List<FieldError> errors = refusal(json).errors();
    assertThat(errors).hasSize(1);
    return errors.get(0);
  }

  private static BadInputException refusal(String json) {
    return catchThrowableOfType(BadInputException.class, () -> read(json));
  }

  private static Object read(String json) throws IOException {
    return read(json.getBytes(StandardCharsets.UTF_8));
  }

  @SuppressWarnings("unchecked") // Jakarta REST asks for Class<Object>
  private static Object read(byte[] body) throws IOException {
    Class<?> type = Body.class;
    return new JsonReader()
        .readFrom((Class<Object>) type, type, null, null, null, new ByteArrayInputStream(body));
  }
}
