package io.sluice.export.job.slice;

import static io.sluice.export.job.slice.CleverTapStub.read;
import static io.sluice.export.job.slice.CleverTapStub.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.export.Fields;
import io.sluice.export.Samples;
import io.sluice.export.job.EventWork;
import io.sluice.export.job.SliceProcessor;
import io.sluice.record.RejectionCode;
import io.sluice.run.RunFailures;
import io.sluice.run.books.Rejection;
import io.sluice.run.books.SliceAdvance;
import io.sluice.segment.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The writer, and the listener that closes the chunk after it. */
class SliceWriterTest {

  private final EventWork work = Works.work();
  private final FakeStep step = new FakeStep(work);
  private final FakeSegment segment = new FakeSegment();
  private final FakeBooks books = new FakeBooks();
  private final RunFailures noted = new RunFailures();
  private final SliceWriter writer = new SliceWriter();
  private final SliceProcessor processor = new SliceProcessor();
  private final SliceListener listener = new SliceListener();

  @BeforeEach
  void inject() {
    Fields.set(processor, "step", step);
    Fields.set(writer, "step", step);
    Fields.set(writer, "segment", segment);
    Fields.set(writer, "clock", Clock.fixed(Samples.NOW, ZoneOffset.UTC));
    Fields.set(listener, "step", step);
    Fields.set(listener, "books", books);
    Fields.set(listener, "failures", Fields.set(new JobFailures(), "failures", noted));
  }

  @Test
  void acceptedMessagesAreSentAndTheBooksSaySo() {
    writer.writeItems(List.of(sendable(1), sendable(2)));
    work.chunk().sliceOver(true);
    listener.afterChunk();

    assertThat(segment.taken).hasSize(2);
    assertThat(books.written).containsExactly("advance DONE by 41");
    SliceAdvance advance = books.advances.get(0);
    assertThat(advance.sent()).isEqualTo(2);
    assertThat(advance.keys()).hasSize(2);
    assertThat(advance.requests()).isOne();
    assertThat(advance.bytes()).isEqualTo(1_000);
    assertThat(advance.delaySeconds())
        .isEqualTo(Duration.ofHours(77).plusSeconds(1_830).toSeconds());
    assertThat(work.fill().batches()).isZero();
  }

  @Test
  void whatSegmentRefusesIsARejectionWithTheRecordAsItWasRead() {
    Sendable first = sendable(1);
    Sendable second = sendable(2);
    segment.refuses.add(
        new Refused(second.message(), RejectionCode.REFUSED_BY_SEGMENT, "Bad Request"));

    writer.writeItems(List.of(first, second));
    listener.afterChunk();

    SliceAdvance advance = books.advances.get(0);
    assertThat(advance.sent()).isOne();
    assertThat(advance.rejected())
        .containsExactly(
            new Rejection(
                second.message().messageId(), "refused_by_segment", "Bad Request", record(2)));
    assertThat(advance.keys()).hasSize(2);
  }

  @Test
  void nothingToWriteAsksNobody() {
    segment.failure = new IllegalStateException("asked");

    writer.writeItems(List.of());
    listener.afterChunk();

    assertThat(books.advances.get(0).sent()).isZero();
  }

  @Test
  void aFailedDeliveryCountsNothingAndIsNoted() {
    segment.failure = new IllegalStateException("Segment is down");
    Sendable sendable = sendable(1);

    assertThatThrownBy(() -> writer.writeItems(List.of(sendable))).isSameAs(segment.failure);
    listener.onError(segment.failure);

    assertThat(books.written).isEmpty();
    assertThat(noted.take(9).reason()).isEqualTo("Segment is down");
  }

  /** The event may become refused when a lost cursor is opened again, with records under way. */
  @Test
  void whatWasSentBeforeCleverTapRefusedTheEventStandsInTheBooks() {
    writer.writeItems(List.of(sendable(1)));
    work.chunk().sliceRefused();
    listener.afterChunk();

    assertThat(books.written).containsExactly("advance REFUSED by 41");
    assertThat(books.advances.get(0).sent()).isOne();
    assertThat(books.advances.get(0).keys()).hasSize(1);
  }

  @Test
  void anErrorBeforeTheSliceIsOpenIsNoErrorMore() {
    step.setTransientUserData(null);

    listener.onError(new IllegalStateException("x"));

    assertThat(noted.failed(9)).isFalse();
  }

  private Sendable sendable(int n) {
    return processor.processItem(read(record(n)));
  }
}
