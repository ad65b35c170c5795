package io.sluice.export.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.problem.BadInputException;
import io.sluice.problem.FieldError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExportTagTest {

  @ParameterizedTest
  @ValueSource(strings = {"\"3\"", " \"3\" ", "3"})
  void theTagThatWasGivenOutNamesItsVersion(String ifMatch) {
    assertThat(ExportTag.version(ifMatch)).isEqualTo(3);
  }

  @Test
  void versionZeroIsAVersion() {
    assertThat(ExportTag.version("\"0\"")).isZero();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = "*")
  void withoutATagAnyVersionWillDo(String ifMatch) {
    assertThat(ExportTag.version(ifMatch)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "\"\"", "W/\"3\"", "\"3\", \"4\"", "-1", "abc", "3.0", "1234567890", "٣"})
  void whatWasNeverGivenOutIsRefused(String ifMatch) {
    assertThatThrownBy(() -> ExportTag.version(ifMatch))
        .isInstanceOfSatisfying(
            BadInputException.class,
            e ->
                assertThat(e.errors())
                    .containsExactly(
                        new FieldError("If-Match", ifMatch, "must be the ETag that GET answered")));
  }
}
