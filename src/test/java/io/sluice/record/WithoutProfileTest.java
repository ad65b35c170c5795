package io.sluice.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WithoutProfileTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"profile\":{\"a\":{\"profile\":1}},\"ts\":1} | {\"profile\":,\"ts\":1}",
        "{\"ts\":1,\"profile\" : [1, 2] } | {\"ts\":1,\"profile\" :  }",
        "{\"profile\":\"é\",\"ts\":\"ü\",\"profile\":null} | {\"profile\":,\"ts\":\"ü\",\"profile\":}",
        "{\"event_props\":{\"profile\":1}} | {\"event_props\":{\"profile\":1}}",
        "[{\"profile\":1}] | [{\"profile\":1}]",
        "{\"profile\":1,\"ts\" | {\"profile\":1,\"ts\"",
      })
  void onlyTheRecordsOwnProfileIsCutOut(String record, String rest) {
    byte[] bytes = record.getBytes(StandardCharsets.UTF_8);

    assertThat(new String(StoredRecord.event(bytes).bytesWithoutProfile(), StandardCharsets.UTF_8))
        .isEqualTo(rest);
  }
}
