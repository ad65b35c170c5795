package io.sluice.export.job.events;

import static io.sluice.export.job.slice.CleverTapStub.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.database.Sql;
import io.sluice.database.TestDatabase;
import io.sluice.delivery.StopSignal;
import io.sluice.export.DayRange;
import io.sluice.export.Export;
import io.sluice.export.Fields;
import io.sluice.export.Samples;
import io.sluice.export.job.slice.FakeDestination;
import io.sluice.export.job.slice.FakeStep;
import io.sluice.export.job.slice.RunContext;
import io.sluice.export.job.slice.Works;
import io.sluice.intake.IntakeKind;
import io.sluice.run.RunKind;
import io.sluice.run.Slice;
import io.sluice.run.SliceStatus;
import io.sluice.run.books.LedgerRepository;
import io.sluice.run.books.SliceBooks;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Several runs of a recurring export read the same day; each event is sent once. */
class LedgerAcrossRunsTest {

  private final List<String> sent = new ArrayList<>();
  private TestDatabase database;
  private SliceBooks books;
  private Export export;

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aLaterRunSendsOnlyWhatIsNewAndCountsTheRestAsSkipped(TestDatabase on) {
    use(on);
    Slice first = insertSlice();
    chunk(open(first), SliceStatus.DONE, "a", "b", "a");
    Slice second = insertSlice();
    chunk(open(second), SliceStatus.DONE, "a", "late", "b", "a", "a");

    assertCounts(first, 3, 0);
    assertCounts(second, 2, 3);
    assertThat(sent).hasSize(5).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aThirdRunKnowsWhatBothSent(TestDatabase on) {
    use(on);
    chunk(open(insertSlice()), SliceStatus.DONE, "a");
    chunk(open(insertSlice()), SliceStatus.DONE, "a", "b");
    Slice third = insertSlice();
    chunk(open(third), SliceStatus.DONE, "b", "a", "c");

    assertCounts(third, 1, 2);
    assertThat(sent).hasSize(3).doesNotHaveDuplicates();
  }

  /**
   * Records that an earlier run sent are met, and counted, anew; those that this run sent are not.
   */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aRunThatIsRestartedSendsNothingTwiceAndCountsWhatItSkipsOnce(TestDatabase on) {
    use(on);
    chunk(open(insertSlice()), SliceStatus.DONE, "a", "b", "c");
    Slice second = insertSlice();
    chunk(open(second), SliceStatus.READING, "a", "new 1", "b");

    assertCounts(second, 1, 2);

    EventWork restarted = open(second);
    chunk(restarted, SliceStatus.READING, "a", "new 1");

    assertCounts(second, 1, 1);

    chunk(restarted, SliceStatus.DONE, "b", "c", "new 2");

    assertCounts(second, 2, 3);
    assertThat(sent).hasSize(5).doesNotHaveDuplicates();
  }

  /** The chunk's messages had been sent, the books had not been written: the ids are the same. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatWasSentBeforeACrashIsSentAgainUnderItsIds(TestDatabase on) {
    use(on);
    chunk(open(insertSlice()), SliceStatus.DONE, "a");
    Slice second = insertSlice();
    process(open(second), "a", "new", "new");
    List<String> lost = List.copyOf(sent.subList(1, 3));

    chunk(open(second), SliceStatus.DONE, "a", "new", "new");

    assertThat(sent.subList(3, 5)).isEqualTo(lost);
    assertCounts(second, 2, 1);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatAnEarlierRunRejectedIsNotRejectedAgain(TestDatabase on) {
    use(on);
    Slice first = insertSlice();
    EventWork work = open(first);
    new Processor(work).process("{\"profile\":{\"identity\":\"u1\"},\"event_props\":{}}");
    books.advance(first, export.getId(), FakeStep.EXECUTION, SliceStatus.DONE, work.chunk().take());
    Slice second = insertSlice();
    EventWork again = open(second);
    new Processor(again).process("{\"profile\":{\"identity\":\"u1\"},\"event_props\":{}}");
    books.advance(
        second, export.getId(), FakeStep.EXECUTION, SliceStatus.DONE, again.chunk().take());

    assertThat(count(first, "rejected_count")).isOne();
    assertThat(count(second, "rejected_count")).isZero();
    assertThat(count(second, "skipped_count")).isOne();
  }

  private void use(TestDatabase on) {
    database = on;
    books = new SliceBooks(new Sql(on.migrated()), Clock.fixed(Samples.NOW, ZoneOffset.UTC));
    export = Fields.set(Samples.recurring(4, Samples.DAY), "id", TestDatabase.newId());
    on.insertExport(export.getId());
  }

  /** The same event and day in a new run. */
  private Slice insertSlice() {
    long run = TestDatabase.newId();
    database.insertRun(run, export.getId(), FakeStep.EXECUTION, false);
    long id = TestDatabase.newId();
    database.insertSlice(id, run, "App Launched", Samples.DAY);
    return Fields.set(new Slice(run, "App Launched", Samples.DAY, IntakeKind.API), "id", id);
  }

  /** Begins to read the slice from its start, as its reader does. */
  private EventWork open(Slice slice) {
    RunContext run =
        Works.context(
            Samples.run(
                slice.getRunId(),
                export,
                RunKind.SCHEDULED,
                new DayRange(Samples.DAY, Samples.DAY)),
            StopSignal.NEVER,
            new FakeDestination());
    EventWork work = EventWork.of(run, slice);
    new LedgerRepository(new Sql(database.migrated()))
        .keys(slice, export.getId(), work.ledger()::addSettled, work.ledger()::addDeliveredEarlier);
    work.ledger().beginPass();
    work.chunk().restarted();
    return work;
  }

  private void chunk(EventWork work, SliceStatus status, String... records) {
    process(work, records);
    books.advance(work.slice(), export.getId(), FakeStep.EXECUTION, status, work.chunk().take());
  }

  private void process(EventWork work, String... records) {
    Processor processor = new Processor(work);
    for (String record : records) {
      processor.process(
          "{\"profile\":{\"identity\":\"u1\"},\"ts\":20261120101500,\"event_props\":{\"r\":\""
              + record
              + "\"}}");
    }
    work.chunk().deliver(Clock.fixed(Samples.NOW, ZoneOffset.UTC));
  }

  private final class Processor {
    private final EventProcessor processor = new EventProcessor();

    Processor(EventWork work) {
      Fields.set(processor, "step", new FakeStep(work));
    }

    void process(String json) {
      String messageId = processor.processItem(read(json));
      if (messageId != null) {
        sent.add(messageId);
      }
    }
  }

  private void assertCounts(Slice slice, long sent, long skipped) {
    assertThat(List.of(count(slice, "sent_count"), count(slice, "skipped_count")))
        .containsExactly(sent, skipped);
    assertThat(count(slice, "read_count")).isEqualTo(sent + skipped);
  }

  private long count(Slice slice, String column) {
    return database.number("select " + column + " from slice where id = ?", slice.getId());
  }
}
