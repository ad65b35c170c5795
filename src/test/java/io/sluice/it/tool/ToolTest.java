package io.sluice.it.tool;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.it.tool.Tool.Fate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToolTest {

  @ParameterizedTest
  @CsvSource({"true, false, RUN", "true, true, RUN", "false, false, SKIP", "false, true, FAIL"})
  void aTestWithoutItsToolIsSkippedAndInCiFails(boolean isThere, boolean inCi, Fate fate) {
    assertThat(Tool.fate(isThere, inCi)).isEqualTo(fate);
  }
}
