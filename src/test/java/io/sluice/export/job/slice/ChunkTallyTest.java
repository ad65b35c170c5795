package io.sluice.export.job.slice;

import static io.sluice.export.job.slice.CleverTapStub.read;
import static io.sluice.export.job.slice.CleverTapStub.record;
import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.record.RejectionCode;
import io.sluice.run.SliceStatus;
import io.sluice.run.books.Rejection;
import io.sluice.run.books.SliceAdvance;
import io.sluice.segment.Delivery;
import io.sluice.segment.Refused;
import io.sluice.segment.message.Message;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChunkTallyTest {

  private final ChunkTally tally = new ChunkTally();

  @Test
  void anEmptyChunkIsEmpty() {
    assertThat(tally.take())
        .usingRecursiveComparison()
        .isEqualTo(new SliceAdvance(false, 0, 0, List.of(), new long[0], 0, 0, 0));
  }

  @Test
  void itAddsUpAndIsEmptyOnceTaken() {
    tally.met();
    tally.settle(5);
    tally.met();
    tally.settle(-6);
    tally.met();
    tally.skip();
    tally.reject(read(record(1)), "ct-1", "message_too_large", "too large");
    tally.delivered(1, new Delivery(2, 300, List.of()), 17);

    assertThat(tally.items()).isEqualTo(3);
    assertThat(tally.take())
        .usingRecursiveComparison()
        .isEqualTo(
            new SliceAdvance(
                false,
                1,
                1,
                List.of(new Rejection("ct-1", "message_too_large", "too large", record(1))),
                new long[] {5, -6},
                300,
                2,
                17));
    assertThat(tally.items()).isZero();
    anEmptyChunkIsEmpty();
  }

  @Test
  void whatSegmentRefusesIsNotSent() {
    Refused refused =
        new Refused(new Message("m1", new byte[0]), RejectionCode.REFUSED_BY_SEGMENT, "no");
    tally.delivered(10, new Delivery(3, 900, List.of(refused)), 50);
    tally.delivered(5, new Delivery(1, 100, List.of()), 20);

    SliceAdvance advance = tally.take();

    assertThat(advance.sent()).isEqualTo(14);
    assertThat(advance.requests()).isEqualTo(4);
    assertThat(advance.bytes()).isEqualTo(1_000);
    assertThat(advance.delaySeconds()).isEqualTo(50);
  }

  @Test
  void aSliceThatIsOpenedAgainForgetsWhatItSkippedBefore() {
    tally.skip();
    tally.skip();
    tally.restarted();
    tally.skip();

    assertThat(tally.take().skipped()).isOne();
    assertThat(tally.take().restarted()).isFalse();
  }

  @Test
  void aSliceIsReadingUntilItsLastRecordOrARefusal() {
    assertThat(tally.status()).isEqualTo(SliceStatus.READING);
    tally.sliceOver(true);
    assertThat(tally.status()).isEqualTo(SliceStatus.DONE);
    tally.sliceRefused();
    assertThat(tally.status()).isEqualTo(SliceStatus.REFUSED);
  }

  @Test
  void aRejectedRecordKeepsItsBytesAlone() {
    tally.reject(read("{ \"ts\" : 0, \"x\":\"é\" }"), "ct-2", "timestamp_unreadable", null);

    assertThat(tally.take().rejected())
        .containsExactly(
            new Rejection("ct-2", "timestamp_unreadable", null, "{ \"ts\" : 0, \"x\":\"é\" }"));
  }
}
