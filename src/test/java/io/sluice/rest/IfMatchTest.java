package io.sluice.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.problem.PreconditionFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IfMatchTest {

  @ParameterizedTest
  @ValueSource(strings = {"*", "\"3\"", "\"2\", \"3\"", " \"3\" "})
  void versionThatIsNamedIsTaken(String header) {
    assertThatCode(() -> new IfMatch(header).require("Export 7", 3)).doesNotThrowAnyException();
  }

  @Test
  void versionZeroIsAVersion() {
    assertThatCode(() -> new IfMatch("\"0\"").require("Export 7", 0)).doesNotThrowAnyException();
  }

  @Test
  void theTagThatWasGivenOutNamesItsVersion() {
    assertThat(IfMatch.tag(3).getValue()).isEqualTo("3");
    assertThat(IfMatch.tag(3).isWeak()).isFalse();
    assertThatCode(() -> IfMatch.version(3).require("Export 7", 3)).doesNotThrowAnyException();
  }

  /** A weak tag never matches: RFC 9110, section 13.1.1. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\"\"",
        "\"2\"",
        "\"2\", \"4\"",
        "W/\"3\"",
        "3",
        "-1",
        "abc",
        "3.0",
        "1234567890",
        "٣"
      })
  void versionThatIsNotNamedIsRefused(String header) {
    assertThatThrownBy(() -> new IfMatch(header).require("Export 7", 3))
        .isInstanceOf(PreconditionFailedException.class)
        .hasMessage(
            "Export 7 is at version \"3\", not at "
                + header
                + "; somebody else may have changed it");
  }
}
