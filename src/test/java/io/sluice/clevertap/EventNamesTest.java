package io.sluice.clevertap;

import static io.sluice.clevertap.StubCleverTap.ACCOUNT;
import static io.sluice.clevertap.StubCleverTap.hangUp;
import static io.sluice.clevertap.StubCleverTap.http;
import static io.sluice.clevertap.StubCleverTap.ok;
import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.delivery.StopSignal;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventNamesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"status\":\"success\",\"events\":[\"App Launched\",\"Charged\"]}",
        "{\"events\":{\"App Launched\":{\"type\":\"system\"},\"Charged\":[]}}",
        "[{\"name\":\"App Launched\",\"status\":\"fail\"},{\"name\":\"Charged\"}]",
      })
  void namesAreFoundInEveryShape(String schema) {
    assertThat(names(ok(schema)))
        .hasValueSatisfying(names -> assertThat(names).contains("App Launched", "Charged"));
  }

  @Test
  void schemaIsAskedWithoutTheVersion() {
    try (StubCleverTap stub = StubCleverTap.answering(ok("{\"a\":1}"))) {
      stub.client().eventNames(ACCOUNT, StopSignal.NEVER);
      assertThat(stub.requests.get(0).line()).isEqualTo("GET /getSchema?type=events HTTP/1.1");
    }
  }

  static Stream<byte[]> unusable() {
    return Stream.of(
        ok(""),
        ok("<html>"),
        ok("\"text\""),
        ok("{}"),
        ok("{\"events\":[\"App Launched\""),
        ok("{\"status\":\"fail\",\"error\":\"no\"}"),
        http(401, "{\"status\":\"fail\"}"),
        http(500, ""),
        hangUp());
  }

  @ParameterizedTest
  @MethodSource("unusable")
  void unusableAnswerIsNoCatalogue(byte[] answer) {
    assertThat(names(answer)).isEmpty();
  }

  private static Optional<Set<String>> names(byte[] answer) {
    try (StubCleverTap stub = StubCleverTap.answering(answer)) {
      return stub.client().eventNames(ACCOUNT, StopSignal.NEVER);
    }
  }
}
