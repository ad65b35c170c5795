package io.sluice.export.job.slice;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.export.Fields;
import io.sluice.export.job.EventWork;
import io.sluice.record.PageRecord;
import io.sluice.record.RejectionCode;
import io.sluice.segment.message.Message;
import org.junit.jupiter.api.Test;

class FullBatchesTest {

  private final EventWork work = Works.work();

  /** A record that is its page. */
  private record Whole(byte[] page) implements PageRecord {

    @Override
    public int start() {
      return 0;
    }

    @Override
    public int end() {
      return page.length;
    }

    @Override
    public RejectionCode rejection() {
      return null;
    }
  }

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

  /** They would fill the heap before 20,000 records are met. */
  @Test
  void aChunkOfLargeRejectionsEndsAtFourMegabytes() {
    byte[] page = new byte[1024 * 1024];
    for (int i = 1; i < 4; i++) {
      work.chunk().reject(new Whole(page), "ct-1", "message_too_large", null);
    }
    assertThat(chunk.isReadyToCheckpoint()).isFalse();
    work.chunk().reject(new Whole(page), "ct-1", "message_too_large", null);
    assertThat(chunk.isReadyToCheckpoint()).isTrue();

    work.chunk().take();
    assertThat(chunk.isReadyToCheckpoint()).as("in the next chunk").isFalse();
  }

  /** Small messages of large records: what the messages say is far below a batch. */
  @Test
  void aChunkEndsWhereTheRecordsOfItsMessagesFillTheMemory() {
    Message small = new Message("ct-1", new byte[100]);
    for (int i = 1; i <= 4; i++) {
      assertThat(work.send(small, new Whole(new byte[8 * 1024 * 1024]), 0)).isNotNull();
      assertThat(chunk.isReadyToCheckpoint()).as("after record %d", i).isFalse();
    }
    work.send(small, new Whole(new byte[1]), 0);
    assertThat(chunk.isReadyToCheckpoint()).isTrue();

    work.chunk().take();
    assertThat(chunk.isReadyToCheckpoint()).as("in the next chunk").isFalse();
  }

  @Test
  void aPageOfManyRecordsIsKeptOnce() {
    Message small = new Message("ct-1", new byte[100]);
    Whole page = new Whole(new byte[33 * 1024 * 1024]);
    for (int i = 0; i < 100; i++) {
      work.send(small, page, 0);
    }
    assertThat(chunk.isReadyToCheckpoint()).isFalse();
  }

  /** Segment's client may wait for half an hour for each of them. */
  @Test
  void aChunksTransactionLivesLongerThanTheWaitsInIt() {
    assertThat(chunk.checkpointTimeout()).isGreaterThan(60 * 60);
  }
}
