package io.sluice.segment.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompactJsonTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{ \"a\" : [ 1 , true ] }|{\"a\":[1,true]}",
        "{\"a\":\"\\u0939\\u00e9\"}|{\"a\":\"हé\"}",
        "{\"\\ud83d\\ude00\":\"\\uD83D\\uDE00\"}|{\"😀\":\"😀\"}",
        "{\"a\":\"\\ud83d\\u0939\"}|{\"a\":\"\\uD83Dह\"}",
        "{ \"a\":1.50e400,\"b\":-0.0 }|{\"a\":1.50e400,\"b\":-0.0}"
      })
  void everythingIsSpeltAsShortAsItCanBe(String json, String compact) {
    assertThat(of(json)).isEqualTo(compact);
  }

  @Test
  void itIsNeverLongerThanItWas() {
    assertThat(of("{\"a\":\"😀\", \"b\":1}")).isEqualTo("{\"a\":\"😀\",\"b\":1}");
    assertThat(of("{\"a\":\"\\b\"}")).isEqualTo("{\"a\":\"\\b\"}");
    assertThat(of("[".repeat(2_000) + "]".repeat(2_000))).hasSize(4_000);
  }

  private static String of(String json) {
    byte[] compact = CompactJson.of(json.getBytes(StandardCharsets.UTF_8));
    return new String(compact, StandardCharsets.UTF_8);
  }
}
