package io.sluice.segment;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.segment.Samples.Sample;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a chunk ends so that no batch stays half empty. */
class FullBatchTest {

  private final Packing packing = new Packing(Samples.PARTNER_7);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void aChunkThatEndsWhereItClosesLeavesNoBatchUnder90Percent(int batches) {
    Random random = new Random(batches);
    for (int chunk = 0; chunk < 20; chunk++) {
      packing.batches.clear();
      while (!packing.builder.closesFull(batches)) {
        packing.add(Samples.ofSize("m", 300 + random.nextInt(32_469)));
      }
      packing.builder.close();

      assertThat(packing.batches).hasSize(batches);
      assertThat(packing.batches).allSatisfy(b -> assertThat(b.bytes()).isGreaterThan(441_000));
    }
  }

  @Test
  void batchClosesAt2500Messages() {
    List<Sample> messages = Samples.tinyMessages(2_500);
    messages.subList(0, 2_499).forEach(packing::add);
    assertThat(packing.builder.closesFull(1)).isFalse();
    assertThat(packing.batches).isEmpty();

    packing.add(messages.get(2_499));
    assertThat(packing.builder.closesFull(1)).isTrue();
    assertThat(packing.builder.closesFull(2)).isFalse();
    assertThat(packing.batches).as("closed by itself").hasSize(1);
  }

  @Test
  void batchClosesWhenTheLargestMessageNoLongerFits() {
    int room = 490_000 - BatchFrame.of(Samples.PARTNER_7).bytes() - 32_769;
    int each = 30_000;
    while (room > 2 * each) {
      packing.add(Samples.ofSize("m", each));
      room -= each + 1;
    }
    packing.add(Samples.ofSize("m", room / 2));
    room -= room / 2 + 1;
    packing.add(Samples.ofSize("m", room)); // its comma is the one that the first has not
    assertThat(packing.builder.closesFull(1)).as("the largest fits to the byte").isFalse();
    assertThat(packing.batches).isEmpty();

    packing.add(Samples.ofSize("m", 300));
    assertThat(packing.builder.closesFull(1)).isTrue();
    assertThat(packing.batches).as("there is room for others").isEmpty();
  }

  @Test
  void aBatchThatIsFullClosesWhenTheNextMessageComes() {
    while (!packing.builder.closesFull(1)) {
      packing.add(Samples.ofSize("m", 30_000));
    }
    assertThat(packing.batches).isEmpty();

    packing.add(Samples.ofSize("m", 32_768));
    packing.add(Samples.ofSize("m", 32_768));
    assertThat(packing.batches).hasSize(1);
    assertThat(packing.builder.closesFull(1)).as("of the next").isFalse();
    assertThat(packing.builder.closesFull(2)).isFalse();
  }

  @Test
  void closingStartsOver() {
    while (!packing.builder.closesFull(1)) {
      packing.add(Samples.ofSize("m", 30_000));
    }
    packing.builder.close();

    assertThat(packing.builder.closesFull(1)).isFalse();
    assertThat(packing.builder.closesFull(0)).isTrue();
  }
}
