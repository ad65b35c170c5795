package io.sluice.export.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.export.Fields;
import org.junit.jupiter.api.Test;

class FullBatchesTest {

  private final EventWork work = Works.work();
  private final FullBatches chunk = Fields.set(new FullBatches(), "step", new FakeStep(work));

  @Test
  void aChunkEndsWhereItsFourthBatchIsFull() {
    for (int i = 1; i < 4 * 2_500; i++) {
      work.fill().add(100);
      assertThat(chunk.isReadyToCheckpoint()).as("after message %d", i).isFalse();
    }
    work.fill().add(100);

    assertThat(chunk.isReadyToCheckpoint()).isTrue();
  }

  @Test
  void aChunkWithoutAMessageEndsToo() {
    for (int i = 1; i < 20_000; i++) {
      work.chunk().met();
    }
    assertThat(chunk.isReadyToCheckpoint()).isFalse();
    work.chunk().met();

    assertThat(chunk.isReadyToCheckpoint()).isTrue();
  }

  /** Segment's client may wait for half an hour for each of them. */
  @Test
  void aChunksTransactionLivesLongerThanTheWaitsInIt() {
    assertThat(chunk.checkpointTimeout()).isGreaterThan(60 * 60);
  }
}
