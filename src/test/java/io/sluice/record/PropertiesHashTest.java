package io.sluice.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.dynatrace.hash4j.hashing.HashValue128;
import io.sluice.clevertap.call.Answer;
import io.sluice.clevertap.call.AnswerReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Equal content has equal hashes however it is written; other content has others. */
class PropertiesHashTest {

  @ParameterizedTest(name = "{0} equals {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"a\":1,\"b\":\"x\"}|{\"b\":\"x\",\"a\":1}",
        "{\"a\":1,\"b\":2}|{ \"a\" : 1 ,\t\"b\":2 }",
        "{\"o\":{\"a\":1,\"b\":{\"c\":1,\"d\":2}}}|{\"o\":{\"b\":{\"d\":2,\"c\":1},\"a\":1}}",
        "{\"i\":[{\"a\":1,\"b\":2}]}|{\"i\":[{\"b\":2,\"a\":1}]}",
        "{\"a\":\"\\u00e9\\/\\n\"}|{\"\\u0061\":\"é/\\u000a\"}",
        "{\"a\":1.50}|{\"a\":1.5e0}",
        "{\"a\":1.5}|{\"a\":15E-1}",
        "{\"a\":100}|{\"a\":1e2}",
        "{\"a\":100.00}|{\"a\":1e+2}",
        "{\"a\":0.001}|{\"a\":1e-3}",
        "{\"a\":-0}|{\"a\":0}",
        "{\"a\":0.000}|{\"a\":0e17}",
        "{\"a\":9007199254740993}|{\"a\":9007199254740993.0}",
        "{\"a\":1e2000000000000}|{\"a\":10e1999999999999}",
      })
  void sameContentHasTheSameHash(String one, String other) {
    assertThat(hash(one)).isEqualTo(hash(other));
  }

  @ParameterizedTest(name = "{0} differs from {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"a\":1}|{\"a\":\"1\"}",
        "{\"a\":1}|{\"a\":2}",
        "{\"a\":1}|{\"a\":-1}",
        "{\"a\":1}|{\"a\":10}",
        "{\"a\":1.5}|{\"a\":0.15}",
        "{\"a\":9007199254740992}|{\"a\":9007199254740993}",
        "{\"a\":1e99999999999999999999}|{\"a\":1e99999999999999999998}",
        "{\"a\":true}|{\"a\":false}",
        "{\"a\":true}|{\"a\":\"true\"}",
        "{\"a\":null}|{\"a\":0}",
        "{\"a\":null}|{}",
        "{\"a\":1}|{\"a\":1,\"b\":null}",
        "{\"a\":[]}|{\"a\":{}}",
        "{\"a\":[1,2]}|{\"a\":[2,1]}",
        "{\"a\":[[1],2]}|{\"a\":[[1,2]]}",
        "{\"a\":[1]}|{\"a\":1}",
        "{\"a\":{\"b\":1}}|{\"a\":{\"c\":1}}",
        "{\"a\":{\"b\":1},\"c\":{}}|{\"a\":{},\"c\":{\"b\":1}}",
        "{\"a\":\"b\",\"c\":\"d\"}|{\"a\":\"d\",\"c\":\"b\"}",
        "{\"ab\":\"c\"}|{\"a\":\"bc\"}",
        "{\"CT Source\":1}|{\"ct_source\":1}",
        "{\"a\":1,\"b\":2,\"c\":3}|{\"a\":1,\"b\":2,\"c\":4}",
        "{\"a\":\"$D_1\"}|{\"a\":\"$D_2\"}",
        "{\"a\":\"\\ud83d\"}|{\"a\":\"\\ud83e\"}",
      })
  void otherContentHasAnotherHash(String one, String other) {
    assertThat(hash(one)).isNotEqualTo(hash(other));
  }

  @Test
  void noPropertiesHaveHashZero() {
    assertThat(hash("{}")).isEqualTo(new HashValue128(0, 0));
    assertThat(hash("null")).isEqualTo(new HashValue128(0, 0));
  }

  /** Message ids are made from it, so it must outlive a release: a change here sends data twice. */
  @Test
  void hashIsTheSameInEveryRelease() {
    assertThat(hash("{\"Install\":\"y\",\"n\":-12.50,\"Items\":[{\"a\":null,\"b\":true},\"é\"]}"))
        .hasToString("0xc74629d0db0c7b169458cb1bb8248e31");
  }

  @Test
  void recordBeforeDoesNotMatter() {
    EventRecord alone = records("{\"a\":1}").records().get(0);
    EventRecord after =
        records("{\"b\":{\"c\":[1,2]}},\"x\":1},{\"event_props\":{\"a\":1}").records().get(1);
    assertThat(hash(after)).isEqualTo(hash(alone));
  }

  private static HashValue128 hash(String properties) {
    return hash(records(properties).records().get(0));
  }

  private static HashValue128 hash(EventRecord record) {
    return new HashValue128(record.propertiesHashHigh(), record.propertiesHashLow());
  }

  private static Answer<EventRecord> records(String properties) {
    String body = "{\"records\":[{\"event_props\":" + properties + "}]}";
    return AnswerReader.read(200, body.getBytes(StandardCharsets.UTF_8));
  }
}
