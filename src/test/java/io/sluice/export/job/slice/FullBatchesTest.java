package io.sluice.export.job.slice;

import static io.sluice.export.job.slice.CleverTapStub.read;
import static io.sluice.export.job.slice.CleverTapStub.record;
import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.delivery.StopSignal;
import io.sluice.destination.RejectionReason;
import io.sluice.export.Fields;
import io.sluice.export.Samples;
import io.sluice.export.job.events.EventWork;
import io.sluice.partner.Partner;
import io.sluice.record.EventRecord;
import io.sluice.record.Identifier;
import io.sluice.record.PageRecord;
import io.sluice.record.RejectionCode;
import java.time.Clock;
import org.junit.jupiter.api.Test;

class FullBatchesTest {

  private static final int MESSAGES_IN_BATCH = 50;

  private final EventWork work = work();

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

    @Override
    public String identifier(Identifier which) {
      return null;
    }
  }

  private static EventWork work() {
    Partner partner = Samples.partner();
    partner.setEventsPerSecond(MESSAGES_IN_BATCH);
    return Works.work(partner, StopSignal.NEVER);
  }

  private final FullBatches chunk = Fields.set(new FullBatches(), "step", new FakeStep(work));

  @Test
  void aChunkEndsWhereItsEighthBatchIsFull() {
    EventRecord event = read(record(1));
    for (int i = 1; i < 8 * MESSAGES_IN_BATCH; i++) {
      assertThat(work.chunk().send(event, "App Launched", "ct-" + i)).isTrue();
      assertThat(chunk.isReadyToCheckpoint()).as("after message %d", i).isFalse();
    }
    work.chunk().send(event, "App Launched", "ct-last");
    assertThat(chunk.isReadyToCheckpoint()).isTrue();

    work.chunk().deliver(Clock.systemUTC());
    assertThat(chunk.isReadyToCheckpoint()).as("in the next chunk").isFalse();
  }

  @Test
  void aChunkEndsWhereTheSliceCannotBeReadOn() {
    work.chunk().met();
    work.chunk().endHere();
    assertThat(chunk.isReadyToCheckpoint()).isTrue();

    work.chunk().take();
    assertThat(chunk.isReadyToCheckpoint()).as("in the next chunk").isFalse();
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
    Whole megabyte = new Whole(new byte[1024 * 1024]);
    RejectionReason reason = new RejectionReason("message_too_large", null);
    for (int i = 1; i < 4; i++) {
      work.chunk().reject(megabyte, "ct-1", reason);
    }
    assertThat(chunk.isReadyToCheckpoint()).isFalse();

    work.chunk().reject(megabyte, "ct-1", reason);
    assertThat(chunk.isReadyToCheckpoint()).isTrue();

    work.chunk().take();
    assertThat(chunk.isReadyToCheckpoint()).as("in the next chunk").isFalse();
  }

  /** Small messages of large records: what the messages say is far below a batch. */
  @Test
  void aChunkEndsWhereTheRecordsOfItsMessagesFillTheMemory() {
    for (int i = 1; i <= 4; i++) {
      assertThat(work.chunk().send(largeRecord(4), "App Launched", "ct-1")).isTrue();
      assertThat(chunk.isReadyToCheckpoint()).as("after record %d", i).isFalse();
    }
    work.chunk().send(read(record(1)), "App Launched", "ct-1");
    assertThat(chunk.isReadyToCheckpoint()).isTrue();

    work.chunk().take();
    assertThat(chunk.isReadyToCheckpoint()).as("in the next chunk").isFalse();
  }

  @Test
  void aPageOfManyRecordsIsKeptOnce() {
    EventRecord event = largeRecord(17);
    for (int i = 0; i < 100; i++) {
      work.chunk().send(event, "App Launched", "ct-" + i);
    }
    assertThat(chunk.isReadyToCheckpoint()).isFalse();
  }

  /** A record of so many megabytes, most of which no message needs. */
  private static EventRecord largeRecord(int megabytes) {
    String unused = "\"unused\":\"" + "x".repeat(megabytes * 1024 * 1024) + "\",";
    return read(record(1).replace("\"identity\"", unused + "\"identity\""));
  }

  /** Segment's client may wait for half an hour for each of them. */
  @Test
  void aChunksTransactionLivesLongerThanTheWaitsInIt() {
    assertThat(chunk.checkpointTimeout()).isGreaterThan(60 * 60);
  }
}
