package io.sluice.export.job.slice;

import static io.sluice.export.job.slice.CleverTapStub.read;
import static io.sluice.export.job.slice.CleverTapStub.record;
import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.delivery.StopSignal;
import io.sluice.destination.RefusedMessage;
import io.sluice.destination.RejectionReason;
import io.sluice.export.Samples;
import io.sluice.run.SliceStatus;
import io.sluice.run.books.Rejection;
import io.sluice.run.books.SliceAdvance;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChunkTest {

  /** When the records happened. */
  private static final Instant EVENTS = Instant.parse("2026-11-20T04:45:00Z");

  private final FakeDestination destination = new FakeDestination();
  private final Chunk chunk = Chunk.of(Works.run(Samples.partner(), StopSignal.NEVER, destination));

  @Test
  void anEmptyChunkIsEmpty() {
    assertThat(chunk.take())
        .usingRecursiveComparison()
        .isEqualTo(new SliceAdvance(false, 0, 0, List.of(), new long[0], 0, 0, 0));
  }

  @Test
  void itAddsUpAndIsEmptyOnceTaken() {
    chunk.met();
    chunk.settle(5);
    assertThat(send(7)).isTrue();
    chunk.met();
    chunk.settle(-6);
    chunk.reject(read(record(1)), "ct-1", new RejectionReason("message_too_large", "too large"));
    chunk.met();
    chunk.skip();
    deliverAfter(17);

    assertThat(chunk.items()).isEqualTo(3);
    assertThat(chunk.take())
        .usingRecursiveComparison()
        .isEqualTo(
            new SliceAdvance(
                false,
                1,
                1,
                List.of(new Rejection("ct-1", "message_too_large", "too large", record(1))),
                new long[] {5, -6},
                1_000,
                1,
                17));
    assertThat(chunk.items()).isZero();
    anEmptyChunkIsEmpty();
  }

  @Test
  void whatIsRefusedIsNotSentButRejected() {
    destination.refuses.put("ct-3", "no");
    for (int i = 0; i < 10; i++) {
      send(i);
    }
    assertThat(deliverAfter(50)).extracting(RefusedMessage::messageId).containsExactly("ct-3");
    send(10);
    deliverAfter(20);

    SliceAdvance advance = chunk.take();
    assertThat(advance.sent()).isEqualTo(10);
    assertThat(advance.rejected())
        .containsExactly(new Rejection("ct-3", "refused_by_segment", "no", record(3)));
    assertThat(advance.requests()).isEqualTo(2);
    assertThat(advance.bytes()).isEqualTo(2_000);
    assertThat(advance.delaySeconds()).isEqualTo(50);
  }

  @Test
  void aRecordOfWhichNoMessageCanBeMadeIsRejected() {
    assertThat(chunk.send(read("{\"ts\":1}"), "App Launched", "ct-1")).isFalse();
    deliverAfter(0);

    assertThat(destination.taken).isEmpty();
    assertThat(chunk.take().rejected())
        .extracting(Rejection::reason)
        .containsExactly("timestamp_unreadable");
  }

  @Test
  void anAbandonedChunkSendsNothingMore() {
    send(1);
    chunk.abandon();

    assertThat(destination.taken).isEmpty();
  }

  @Test
  void aSliceThatIsOpenedAgainForgetsWhatItSkippedBefore() {
    chunk.skip();
    chunk.skip();
    chunk.restarted();
    chunk.skip();

    assertThat(chunk.take().skipped()).isOne();
    assertThat(chunk.take().restarted()).isFalse();
  }

  @Test
  void aSliceIsReadingUntilItsLastRecordOrARefusal() {
    assertThat(chunk.status()).isEqualTo(SliceStatus.READING);
    chunk.sliceOver(true);
    assertThat(chunk.status()).isEqualTo(SliceStatus.DONE);
    chunk.sliceRefused();
    assertThat(chunk.status()).isEqualTo(SliceStatus.REFUSED);
  }

  @Test
  void aRejectedRecordKeepsItsBytesAlone() {
    chunk.reject(
        read("{ \"ts\" : 0, \"x\":\"é\" }"),
        "ct-2",
        new RejectionReason("timestamp_unreadable", null));

    assertThat(chunk.take().rejected())
        .containsExactly(
            new Rejection("ct-2", "timestamp_unreadable", null, "{ \"ts\" : 0, \"x\":\"é\" }"));
  }

  private boolean send(int n) {
    return chunk.send(read(record(n)), "App Launched", "ct-" + n);
  }

  private List<RefusedMessage> deliverAfter(int seconds) {
    return chunk.deliver(Clock.fixed(EVENTS.plusSeconds(seconds), ZoneOffset.UTC));
  }
}
