package io.sluice.export.job.events;

import static io.sluice.export.job.slice.CleverTapStub.OPEN;
import static io.sluice.export.job.slice.CleverTapStub.cursor;
import static io.sluice.export.job.slice.CleverTapStub.page;
import static io.sluice.export.job.slice.CleverTapStub.read;
import static io.sluice.export.job.slice.CleverTapStub.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.clevertap.CleverTapIntakes;
import io.sluice.delivery.StopRequestedException;
import io.sluice.export.Fields;
import io.sluice.export.Samples;
import io.sluice.export.job.reader.SliceCheckpoint;
import io.sluice.export.job.slice.Chunk;
import io.sluice.export.job.slice.CleverTapStub;
import io.sluice.export.job.slice.FakeBooks;
import io.sluice.export.job.slice.FakeRuns;
import io.sluice.export.job.slice.FakeStep;
import io.sluice.export.job.slice.JobFailures;
import io.sluice.export.job.slice.OneContext;
import io.sluice.export.job.slice.RunContext;
import io.sluice.export.job.slice.RunHaltedException;
import io.sluice.export.job.slice.Works;
import io.sluice.export.lifecycle.RunService;
import io.sluice.intake.Position;
import io.sluice.mapping.SliceLedger.Verdict;
import io.sluice.record.EventRecord;
import io.sluice.run.RunFailures;
import io.sluice.run.Slice;
import io.sluice.run.SliceStatus;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventReaderTest {

  private static final Clock CLOCK = Clock.fixed(Samples.NOW, ZoneOffset.UTC);

  private final CleverTapStub cleverTap =
      new CleverTapStub()
          .on(OPEN, cursor("c1"))
          .on("c1", page("c2", record(1)))
          .on("c2", page(null, record(2)));
  private final FakeStep step = new FakeStep();
  private final FakeRuns runs = new FakeRuns();
  private final FakeBooks books = new FakeBooks();
  private final RunFailures noted = new RunFailures();
  private final Slice slice = Works.slice();
  private final EventReader reader = new EventReader();
  private boolean stop;
  private RunContext run = Works.run(Samples.partner(), () -> stop);

  @BeforeEach
  void inject() {
    runs.slices.add(slice);
    Fields.set(reader, "job", step);
    Fields.set(reader, "step", step);
    Fields.set(reader, "contexts", new OneContext(run));
    Fields.set(reader, "runs", runs);
    reader.ledger = books.ledger;
    Fields.set(reader, "slices", books.slices);
    fetchOn(Runnable::run);
    Fields.set(reader, "failures", Fields.set(new JobFailures(), "failures", noted));
    reader.clock = CLOCK;
    Fields.set(reader, "sliceId", "100");
  }

  private void fetchOn(Executor executor) {
    reader.intakes = CleverTapIntakes.both(cleverTap.client(), executor, CLOCK);
  }

  @AfterEach
  void close() {
    reader.close();
    cleverTap.close();
  }

  @Test
  void aFailureToOpenIsNotedInWords() {
    Fields.set(reader, "runs", new UnreadableRuns());

    assertThatThrownBy(() -> reader.open(null)).isInstanceOf(IllegalStateException.class);
    assertThat(noted.take(9).reason()).isEqualTo("The database is out of reach");
  }

  private static final class UnreadableRuns extends RunService {
    @Override
    public Slice slice(long sliceId) {
      throw new IllegalStateException("The database is out of reach");
    }
  }

  @Test
  void itReadsToTheEndAndTheSliceIsDone() {
    reader.open(null);

    assertThat(reader.readItem()).isNotNull();
    assertThat(reader.readItem()).isNotNull();
    assertThat(work().chunk().status()).isEqualTo(SliceStatus.READING);
    assertThat(reader.readItem()).isNull();
    assertThat(work().chunk().status()).isEqualTo(SliceStatus.DONE);
    assertThat(reader.readItem()).isNull();
  }

  @Test
  void aStopEndsTheReadingAndTheSliceIsNotDone() {
    reader.open(null);
    reader.readItem();
    stop = true;

    assertThat(reader.readItem()).isNull();
    assertThat(work().chunk().status()).isEqualTo(SliceStatus.READING);
    assertThat(SliceCheckpoint.parse(work().chunk().checkpoint()))
        .contains(new SliceCheckpoint(new Position("c1", Samples.NOW), 1, 0));
  }

  @Test
  void aStopBeforeTheFirstPageKeepsTheCheckpointThatThereWas() {
    Fields.set(slice, "status", SliceStatus.READING);
    String stored = new SliceCheckpoint(new Position("c2", Samples.NOW), 1, 0).asText();
    Fields.set(slice, "checkpoint", stored);
    stop = true;
    reader.open(null);

    assertThat(reader.readItem()).isNull();
    assertThat(work().chunk().checkpoint()).isEqualTo(stored);
  }

  /** Only the server's shut-down interrupts; what was not read must be read by the next start. */
  @Test
  void anInterruptedWaitIsNotTheEndOfTheSlice() {
    fetchOn(task -> {}); // whoever needs a page waits for it
    reader.open(null);
    Thread.currentThread().interrupt();

    assertThatThrownBy(reader::readItem).isInstanceOf(StopRequestedException.class);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(work().chunk().status()).isEqualTo(SliceStatus.READING);
  }

  @ParameterizedTest
  @EnumSource(
      value = SliceStatus.class,
      names = {"DONE", "REFUSED"})
  void aSliceThatIsOverIsNotReadAgain(SliceStatus over) {
    Fields.set(slice, "status", over);
    reader.open(null);

    assertThat(reader.readItem()).isNull();
    assertThat(cleverTap.asked).isEmpty();
    assertThat(books.written).isEmpty();
  }

  /** A one-time run that is restarted comes to slices that a backfill has delivered meanwhile. */
  @Test
  void aNewSliceKnowsWhatOtherRunsOfTheExportDelivered() {
    EventRecord first = read(record(1));
    EventWork backfill = Works.work();
    backfill.ledger().meet(first);
    books.ofEarlierRuns.add(backfill.ledger().key());
    reader.open(null);

    assertThat(work().ledger().meet((EventRecord) reader.readItem()))
        .isEqualTo(Verdict.DELIVERED_EARLIER);
    assertThat(work().ledger().meet((EventRecord) reader.readItem())).isEqualTo(Verdict.NEW);
  }

  @Test
  void aSliceThatWasBegunLoadsItsLedger() {
    Fields.set(slice, "status", SliceStatus.READING);
    books.ofEarlierRuns.add(5L);
    books.ofThisRun.add(6L);
    reader.open(null);

    assertThat(books.written).containsExactly("keys read");
    assertThat(work().ledger().knowsEarlierRuns()).isTrue();
    assertThat(work().ledger().isEmpty()).isFalse();
  }

  @Test
  void anEventThatCleverTapDoesNotExportIsRefusedWithItsReason() {
    cleverTap.on(OPEN, CleverTapStub.REFUSED);
    reader.open(null);

    assertThat(reader.readItem()).isNull();
    assertThat(reader.readItem()).isNull();
    assertThat(books.written).last().asString().startsWith("refuse CleverTap does not export");
    assertThat(work().chunk().status()).isEqualTo(SliceStatus.REFUSED);
    assertThat(run.refusal("App Launched")).isPresent();
  }

  @Test
  void theOtherDaysOfARefusedEventAreNotAskedFor() {
    run.refused("App Launched", "Export not allowed");
    reader.open(null);

    assertThat(reader.readItem()).isNull();
    assertThat(books.written).endsWith("refuse Export not allowed");
    assertThat(cleverTap.asked).isEmpty();
  }

  @Test
  void afterTheFailureOfAnotherSliceNothingMoreIsRead() {
    reader.open(null);
    noted.note(9, new RunFailures.Failure("down", false));

    assertThatThrownBy(reader::readItem).isInstanceOf(RunHaltedException.class);
  }

  @Test
  void aFailureInTheMiddleOfAChunkLetsTheChunkSettleFirst() {
    reader.open(null);
    work().chunk().met();
    noted.note(9, new RunFailures.Failure("down", false));

    assertThat(reader.readItem()).isSameAs(Chunk.END);
    assertThatThrownBy(reader::readItem).isInstanceOf(RunHaltedException.class);
  }

  private EventWork work() {
    return (EventWork) step.getTransientUserData();
  }
}
