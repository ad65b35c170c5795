package io.sluice.export.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.export.ExportStatus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusReasonTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DONE||0|0|",
        "DONE||1|0|DONE with 1 rejection",
        "DONE||3|0|DONE with 3 rejections",
        "DONE||3|2|DONE with 3 rejections, 2 sent by replays",
        "FAILED|Segment is unavailable|0|0|Segment is unavailable",
        "STOPPED|Not exported: A|3|0|Not exported: A; STOPPED with 3 rejections"
      })
  void aRunWithRejectionsSaysSo(
      ExportStatus status, String reason, long rejected, long replayed, String line) {
    assertThat(StatusReason.of(status, reason, rejected, replayed)).isEqualTo(line);
  }
}
