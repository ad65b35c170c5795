package io.sluice.segment;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.segment.message.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FillTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void aChunkThatEndsWhereItClosesLeavesNoBatchUnder90Percent(int batches) {
    Random random = new Random(batches);
    for (int chunk = 0; chunk < 20; chunk++) {
      List<List<Message>> packed =
          BatchPacker.pack(Samples.PARTNER_7, chunkThatCloses(batches, random));

      assertThat(packed).hasSize(batches);
      assertThat(packed).allSatisfy(b -> assertThat(bytes(b)).isGreaterThan(441_000));
    }
  }

  @Test
  void batchClosesAt2500Messages() {
    Fill fill = Fill.of(Samples.PARTNER_7);
    for (int i = 0; i < 2_499; i++) {
      fill.add(60);
    }
    assertThat(fill.closesHere(1)).isFalse();

    fill.add(60);
    assertThat(fill.closesHere(1)).isTrue();
    assertThat(fill.closesHere(2)).isFalse();
  }

  @Test
  void batchClosesWhenTheLargestMessageNoLongerFits() {
    Fill fill = Fill.ofEnvelope(490_000 - 32_769 - 100);
    fill.add(100);
    assertThat(fill.closesHere(1)).isFalse();

    assertThat(fill.add(1)).isFalse();
    assertThat(fill.closesHere(1)).isTrue();
  }

  @Test
  void resetStartsOver() {
    Fill fill = Fill.ofEnvelope(480_000);
    fill.add(100);
    assertThat(fill.closesHere(1)).isTrue();

    fill.reset();
    assertThat(fill.closesHere(1)).isFalse();
    assertThat(fill.batches()).isZero();
  }

  private static List<Message> chunkThatCloses(int batches, Random random) {
    Fill fill = Fill.of(Samples.PARTNER_7);
    List<Message> chunk = new ArrayList<>();
    while (!fill.closesHere(batches)) {
      Message message = Samples.ofSize("m", 60 + random.nextInt(32_708));
      fill.add(message.bytes());
      chunk.add(message);
    }
    return chunk;
  }

  private static int bytes(List<Message> batch) {
    return batch.stream().mapToInt(Message::bytes).sum();
  }
}
