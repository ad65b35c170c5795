package io.sluice.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.sandbox.data.SlotOrder;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlotOrderTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 6, 30, 97, 1_000, 4_991})
  void everySlotComesOnce(long slots) {
    for (long seed = 0; seed < 20; seed++) {
      SlotOrder order = SlotOrder.shuffled(slots, seed);
      assertThat(LongStream.range(0, slots).map(order::at).sorted().toArray())
          .isEqualTo(LongStream.range(0, slots).toArray());
    }
  }
}
