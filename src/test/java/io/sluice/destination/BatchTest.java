package io.sluice.destination;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.record.PageRecord;
import io.sluice.record.StoredRecord;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class BatchTest {

  private static final byte[] BUFFER =
      "{\"a\":1},{\"b\":22},{\"c\":3}~~~".getBytes(StandardCharsets.US_ASCII);

  private final PageRecord[] records = {record(1), record(2), record(3)};
  private int givenBack;
  private final Batch batch =
      new Batch(
          null,
          new Batch.Contents(
              BUFFER,
              new int[] {7, 16, 24, 0},
              List.of("m1", "m2", "m3"),
              List.of(records),
              () -> givenBack++),
          42);

  @Test
  void itKnowsItsMessages() {
    assertThat(batch.size()).isEqualTo(3);
    assertThat(batch.messageId(1)).isEqualTo("m2");
    assertThat(batch.record(1)).isSameAs(records[1]);
    assertThat(batch.json(1)).isEqualTo("{\"b\":22}");
    assertThat(text(batch)).isEqualTo("{\"a\":1},{\"b\":22},{\"c\":3}");
    assertThat(batch.bytes()).isEqualTo(24);
    assertThat(batch.oldestEpochSecond()).isEqualTo(42);
  }

  @Test
  void halvesAreRangesOfTheSameBuffer() {
    Batch first = batch.firstHalf();
    Batch second = batch.secondHalf();

    assertThat(first.buffer()).isSameAs(BUFFER);
    assertThat(second.buffer()).isSameAs(BUFFER);
    assertThat(text(first)).isEqualTo("{\"a\":1}");
    assertThat(text(second)).isEqualTo("{\"b\":22},{\"c\":3}");
    assertThat(second.messageId(0)).isEqualTo("m2");
    assertThat(second.record(1)).isSameAs(records[2]);
  }

  @Test
  void halvesOfHalvesEndWithSingleMessages() {
    Batch last = batch.secondHalf().secondHalf();

    assertThat(last.size()).isOne();
    assertThat(text(last)).isEqualTo("{\"c\":3}");
    assertThat(last.messageId(0)).isEqualTo("m3");
    assertThat(last.record(0)).isSameAs(records[2]);
    assertThat(text(batch.secondHalf().firstHalf())).isEqualTo("{\"b\":22}");
  }

  @Test
  void theBufferIsGivenBackOnce() {
    batch.release();
    batch.release();

    assertThat(givenBack).isOne();
  }

  private static String text(Batch batch) {
    return new String(batch.buffer(), batch.from(), batch.bytes(), StandardCharsets.US_ASCII);
  }

  private static PageRecord record(int n) {
    return StoredRecord.event(("{\"ts\":" + n + "}").getBytes(StandardCharsets.US_ASCII));
  }
}
