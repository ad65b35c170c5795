package io.sluice.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.segment.message.JsonBuffer;
import io.sluice.segment.message.Message;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchPackerTest {

  @ParameterizedTest
  @ValueSource(ints = {300, 2_000, 32_768})
  void noBatchIsAbove490000Bytes(int maxBytes) {
    assertThat(packRandom(maxBytes)).allSatisfy(b -> assertThat(bytes(b)).isBetween(1, 490_000));
  }

  @ParameterizedTest
  @ValueSource(ints = {2_000, 32_768})
  void everyBatchButTheLastIsAtLeast90PercentFull(int maxBytes) {
    List<List<Message>> batches = packRandom(maxBytes);

    assertThat(batches.subList(0, batches.size() - 1))
        .hasSizeGreaterThan(5)
        .allSatisfy(batch -> assertThat(bytes(batch)).isGreaterThan(457_000));
  }

  @Test
  void noBatchHoldsMoreThan2500Messages() {
    Message small = Samples.ofSize("m", 100);

    assertThat(BatchPacker.pack(Samples.PARTNER_7, Collections.nCopies(5_001, small)))
        .extracting(List::size)
        .containsExactly(2_500, 2_500, 1);
  }

  @Test
  void batchesHoldEveryMessageInOrder() {
    List<Message> messages = Samples.randomMessages(4_000, 5_000, new Random(3));

    assertThat(BatchPacker.pack(Samples.PARTNER_7, messages).stream().flatMap(List::stream))
        .containsExactlyElementsOf(messages);
  }

  @Test
  void aBatchMayBeFullToTheByte() {
    int envelope = Envelope.of(Samples.PARTNER_7).bytes();
    int each = (490_000 - envelope - 14) / 15;
    int rest = 490_000 - envelope - 14 - 14 * each;
    List<Message> messages = new ArrayList<>();
    messages.addAll(Collections.nCopies(14, Samples.ofSize("m", each)));
    messages.add(Samples.ofSize("m", rest));

    List<List<Message>> batches = BatchPacker.pack(Samples.PARTNER_7, messages);

    assertThat(batches).hasSize(1);
    assertThat(bytes(batches.get(0))).isEqualTo(490_000);
  }

  @Test
  void nothingIsNoBatch() {
    assertThat(BatchPacker.pack(Samples.PARTNER_7, List.of())).isEmpty();
  }

  @Test
  void messageThatFitsNoBatchIsAnError() {
    List<Message> messages = List.of(Samples.ofSize("m", 32_769));

    assertThatThrownBy(() -> BatchPacker.pack(Samples.PARTNER_7, messages))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<List<Message>> packRandom(int maxBytes) {
    List<Message> messages =
        Samples.randomMessages(8_000_000 / maxBytes, maxBytes, new Random(maxBytes));
    return BatchPacker.pack(Samples.PARTNER_7, messages);
  }

  /** The size of the body as it would be sent. */
  private static int bytes(List<Message> batch) {
    JsonBuffer body = new JsonBuffer();
    Envelope.of(Samples.PARTNER_7).write(batch, Instant.EPOCH, body);
    return body.length();
  }
}
