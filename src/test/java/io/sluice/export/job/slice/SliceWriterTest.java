package io.sluice.export.job.slice;

import static io.sluice.export.job.slice.CleverTapStub.read;
import static io.sluice.export.job.slice.CleverTapStub.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.export.Fields;
import io.sluice.export.Samples;
import io.sluice.export.job.events.EventProcessor;
import io.sluice.export.job.events.EventWork;
import io.sluice.run.RunFailures;
import io.sluice.run.books.Rejection;
import io.sluice.run.books.SliceAdvance;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The writer, and the listener that closes the chunk after it. */
class SliceWriterTest {

  private final FakeDestination destination = new FakeDestination();
  private final EventWork work = Works.work(Samples.partner(), destination);
  private final FakeStep step = new FakeStep(work);
  private final FakeBooks books = new FakeBooks();
  private final RunFailures noted = new RunFailures();
  private final SliceWriter writer = new SliceWriter();
  private final EventProcessor processor = new EventProcessor();
  private final SliceListener listener = new SliceListener();

  @BeforeEach
  void inject() {
    Fields.set(processor, "step", step);
    Fields.set(writer, "step", step);
    Fields.set(writer, "clock", Clock.fixed(Samples.NOW, ZoneOffset.UTC));
    listener.step = step;
    listener.books = books;
    listener.failures = Fields.set(new JobFailures(), "failures", noted);
  }

  @Test
  void acceptedMessagesAreSentAndTheBooksSaySo() {
    writer.writeItems(List.of(sent(1), sent(2)));
    work.chunk().sliceOver(true);
    listener.afterChunk();

    assertThat(destination.taken).hasSize(2);
    assertThat(books.written).containsExactly("advance DONE by 41");
    SliceAdvance advance = books.advances.get(0);
    assertThat(advance.sent()).isEqualTo(2);
    assertThat(advance.keys()).hasSize(2);
    assertThat(advance.requests()).isOne();
    assertThat(advance.bytes()).isEqualTo(1_000);
    assertThat(advance.delaySeconds())
        .isEqualTo(Duration.ofHours(77).plusSeconds(1_830).toSeconds());
    assertThat(work.chunk().closesFull(1)).isFalse();
  }

  @Test
  void whatSegmentRefusesIsARejectionWithTheRecordAsItWasRead() {
    String first = sent(1);
    String second = sent(2);
    destination.refuses.put(second, "Bad Request");

    writer.writeItems(List.of(first, second));
    listener.afterChunk();

    SliceAdvance advance = books.advances.get(0);
    assertThat(advance.sent()).isOne();
    assertThat(advance.rejected())
        .containsExactly(new Rejection(second, "refused_by_segment", "Bad Request", record(2)));
    assertThat(advance.keys()).hasSize(2);
  }

  @Test
  void nothingToWriteAsksNobody() {
    destination.failure = new IllegalStateException("asked");

    writer.writeItems(List.of());
    listener.afterChunk();

    assertThat(books.advances.get(0).sent()).isZero();
  }

  @Test
  void aFailedDeliveryCountsNothingAndIsNoted() {
    destination.failure = new IllegalStateException("Segment is down");
    String sent = sent(1);

    assertThatThrownBy(() -> writer.writeItems(List.of(sent))).isSameAs(destination.failure);
    listener.onError(destination.failure);

    assertThat(books.written).isEmpty();
    assertThat(noted.take(9).reason()).isEqualTo("Segment is down");
  }

  /** The reader failed, or another slice: what is in the open batch must not go out any more. */
  @Test
  void aChunkThatFailsBeforeItsEndSendsNothingMore() {
    sent(1);
    writer.close();

    assertThat(destination.taken).isEmpty();
  }

  @Test
  void aSliceThatWasNeverOpenedIsClosedToo() {
    step.setTransientUserData(null);

    assertThatCode(writer::close).doesNotThrowAnyException();
  }

  /** The event may become refused when a lost cursor is opened again, with records under way. */
  @Test
  void whatWasSentBeforeCleverTapRefusedTheEventStandsInTheBooks() {
    writer.writeItems(List.of(sent(1)));
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

  private String sent(int n) {
    return processor.processItem(read(record(n)));
  }
}
