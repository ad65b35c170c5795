package io.sluice.segment;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.destination.Batch;
import io.sluice.segment.Samples.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SegmentBatchBuilderTest {

  private static final int FRAME = BatchFrame.of(Samples.PARTNER_7).bytes();

  @ParameterizedTest
  @ValueSource(ints = {300, 2_000, 32_768})
  void noBatchIsAbove490000Bytes(int maxBytes) {
    assertThat(packRandom(maxBytes)).allSatisfy(b -> assertThat(bytes(b)).isBetween(1, 490_000));
  }

  @ParameterizedTest
  @ValueSource(ints = {2_000, 32_768})
  void everyBatchButTheLastIsAtLeast90PercentFull(int maxBytes) {
    List<Batch> batches = packRandom(maxBytes);
    assertThat(batches.subList(0, batches.size() - 1))
        .hasSizeGreaterThan(5)
        .allSatisfy(batch -> assertThat(bytes(batch)).isGreaterThan(457_000));
  }

  @Test
  void noBatchHoldsMoreThan2500Messages() {
    assertThat(Packing.pack(Samples.PARTNER_7, Samples.tinyMessages(5_001)))
        .extracting(Batch::size)
        .containsExactly(2_500, 2_500, 1);
  }

  @Test
  void batchesHoldEveryMessageInOrder() {
    List<Sample> messages = Samples.randomMessages(4_000, 5_000, new Random(3));
    List<Batch> batches = Packing.pack(Samples.PARTNER_7, messages);

    List<String> json = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    for (Batch batch : batches) {
      ids.addAll(Packing.ids(batch));
      for (int i = 0; i < batch.size(); i++) {
        json.add(batch.json(i));
      }
    }
    assertThat(ids).containsExactlyElementsOf(messages.stream().map(Sample::messageId).toList());
    assertThat(json).containsExactlyElementsOf(messages.stream().map(Sample::json).toList());
  }

  @Test
  void aBatchMayBeFullToTheByte() {
    int each = (490_000 - FRAME - 14) / 15;
    int rest = 490_000 - FRAME - 14 - 14 * each;
    List<Sample> messages = new ArrayList<>();
    for (int i = 0; i < 14; i++) {
      messages.add(Samples.ofSize("m", each));
    }
    messages.add(Samples.ofSize("m", rest));

    List<Batch> batches = Packing.pack(Samples.PARTNER_7, messages);
    assertThat(batches).hasSize(1);
    assertThat(bytes(batches.get(0))).isEqualTo(490_000);

    messages.set(14, Samples.ofSize("m", rest + 1));
    assertThat(Packing.pack(Samples.PARTNER_7, messages))
        .extracting(Batch::size)
        .containsExactly(14, 1);
  }

  @Test
  void nothingIsNoBatch() {
    assertThat(Packing.pack(Samples.PARTNER_7, List.of())).isEmpty();
  }

  @Test
  void aMessageOf32768BytesIsTheLargest() {
    Packing packing = new Packing(Samples.PARTNER_7);

    assertThat(packing.add(Samples.ofSize("m", 32_768))).isTrue();
    assertThat(packing.add(Samples.ofSize("m", 32_769))).isFalse();
    assertThat(packing.rejected.get(0).reason().code()).isEqualTo("message_too_large");
  }

  @Test
  void aMessageThatFitsNoBatchIsSteppedBackOver() {
    Packing packing = new Packing(Samples.PARTNER_7);
    List<Sample> messages = Samples.messages(2);
    packing.add(messages.get(0));
    packing.add(Samples.ofSize("large", 600_000));
    packing.add(messages.get(1));
    packing.builder.close();

    assertThat(packing.batches).hasSize(1);
    assertThat(Packing.ids(packing.batches.get(0))).containsExactly("m0", "m1");
    assertThat(packing.batches.get(0).json(1)).isEqualTo(messages.get(1).json());
  }

  @Test
  void nothingButMessagesThatFitNoBatchIsNoBatch() {
    assertThat(Packing.pack(Samples.PARTNER_7, List.of(Samples.ofSize("m", 32_769)))).isEmpty();
  }

  @Test
  void aBatchThatIsDiscardedNeverCloses() {
    Packing packing = new Packing(Samples.PARTNER_7);
    packing.add(Samples.messages(1).get(0));
    packing.builder.discard();
    packing.builder.close();

    assertThat(packing.batches).isEmpty();
  }

  @Test
  void theOldestEventOfABatchIsKnown() {
    Batch batch = Packing.pack(Samples.PARTNER_7, Samples.messages(3)).get(0);

    assertThat(batch.oldestEpochSecond()).isEqualTo(1_795_338_753L);
  }

  @Test
  void buffersAreUsedAgain() {
    BatchBuffers buffers = new BatchBuffers();
    List<Batch> batches = new ArrayList<>();
    SegmentBatchBuilder builder =
        new SegmentBatchBuilder(Samples.PARTNER_7, Samples.RULES, buffers, batches::add);
    Sample sample = Samples.messages(1).get(0);
    assertThat(builder.add(sample.record(), "a", "m0")).isEmpty();
    builder.close();
    byte[] buffer = batches.get(0).buffer();
    batches.get(0).release();
    batches.get(0).release();
    assertThat(builder.add(sample.record(), "b", "m1")).isEmpty();
    builder.close();
    assertThat(builder.add(sample.record(), "c", "m2")).isEmpty();
    builder.close();

    assertThat(batches.get(1).buffer()).isSameAs(buffer);
    assertThat(batches.get(1).json(0)).contains("\"m1\"").doesNotContain("\"m0\"");
    assertThat(batches.get(2).buffer()).as("of two at once").isNotSameAs(buffer);
  }

  private static List<Batch> packRandom(int maxBytes) {
    List<Sample> messages =
        Samples.randomMessages(8_000_000 / maxBytes, maxBytes, new Random(maxBytes));
    return Packing.pack(Samples.PARTNER_7, messages);
  }

  /** The size of the body as it would be sent. */
  private static int bytes(Batch batch) {
    return FRAME + batch.bytes();
  }
}
