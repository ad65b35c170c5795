package io.sluice.export.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.clevertap.CleverTapClient;
import io.sluice.clevertap.CleverTapIntakes;
import io.sluice.clevertap.call.CleverTapSettings;
import io.sluice.delivery.Pause;
import io.sluice.export.Fields;
import io.sluice.export.Samples;
import io.sluice.export.job.slice.CleverTapStub;
import io.sluice.export.job.slice.FakeBooks;
import io.sluice.export.job.slice.FakeRuns;
import io.sluice.export.job.slice.FakeStep;
import io.sluice.export.job.slice.JobFailures;
import io.sluice.export.job.slice.NothingExportedException;
import io.sluice.export.job.slice.OneContext;
import io.sluice.export.job.slice.SlicesLeftException;
import io.sluice.export.job.slice.Works;
import io.sluice.export.lifecycle.LedgerNeed;
import io.sluice.intake.FetchThreads;
import io.sluice.intake.IntakeUnavailableException;
import io.sluice.intake.Intakes;
import io.sluice.run.RunFailures;
import io.sluice.run.SliceStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReconcileTest {

  /** A one-time export needs no day of the ledger any more. */
  private static final String PURGED = "purge 5 before 9999-12-31";

  private static final String PARTIAL = "{\"status\":\"partial\",\"req_id\":5}";

  /** The number of times that the client asks for what has no usable answer. */
  private static final int TRIES = 8;

  private final CleverTapStub cleverTap =
      new CleverTapStub().on(CleverTapStub.COUNT, "{\"status\":\"success\",\"count\":7138}");
  private final FakeRuns runs = new FakeRuns();
  private final FakeBooks books = new FakeBooks();
  private final RunFailures noted = new RunFailures();
  private ExecutorService threads = Executors.newFixedThreadPool(2);
  private final SliceCounts counts = new SliceCounts();
  private final Reconcile reconcile = new Reconcile();
  private boolean stop;

  @BeforeEach
  void inject() {
    reconcile.job = new FakeStep();
    reconcile.contexts = new OneContext(Works.run(Samples.partner(), () -> stop));
    reconcile.runs = runs;
    reconcile.need = new NoNeed();
    reconcile.ledger = books.ledger;
    reconcile.counts = counts;
    counts.repository = books.slices;
    counts.intakes = intakes(cleverTap.client());
    counts.threads = Fields.set(new FetchThreads(), "executor", threads);
    reconcile.failures = Fields.set(new JobFailures(), "failures", noted);
  }

  @AfterEach
  void close() {
    threads.shutdownNow();
    cleverTap.close();
  }

  @Test
  void everySliceIsCountedOnceAndTheLedgerIsPurged() {
    addSlices(1, 20);

    reconcile.process();

    assertThat(books.written).hasSize(21).endsWith(PURGED).doesNotHaveDuplicates();
    assertThat(books.written).contains("counted 1 7138", "counted 20 7138");
  }

  @Test
  void whatWasCountedBeforeARestartIsNotAskedForAgain() {
    runs.slices.add(Fields.set(Samples.slice(1, SliceStatus.DONE, null), "counted", 5L));

    reconcile.process();

    assertThat(books.written).containsExactly(PURGED);
    assertThat(cleverTap.asked).isEmpty();
  }

  @Test
  void aCountThatCannotBeHadFailsNothing() {
    runs.slices.add(Samples.slice(1, SliceStatus.DONE, null));
    cleverTap.on(
        CleverTapStub.COUNT,
        "{\"status\":\"fail\",\"error\":\"[\\\"Invalid event : X\\\"]\",\"code\":400}");

    reconcile.process();

    assertThat(books.written).containsExactly(PURGED);
    assertThat(noted.failed(9)).isFalse();
  }

  @Test
  void anOutageOfCleverTapIsWaitedForOutsideOfTheJob() {
    runs.slices.add(Samples.slice(1, SliceStatus.DONE, null));
    cleverTap.on(CleverTapStub.COUNT, "no answer of CleverTap's");

    assertThatThrownBy(reconcile::process).isInstanceOf(IntakeUnavailableException.class);

    assertThat(noted.take(9).isFinal()).isFalse();
    assertThat(books.written).isEmpty();
  }

  @Test
  void aCountThatDoesNotGetReadyHoldsUpNoOther() {
    inTurn();
    runs.slices.add(Fields.set(Samples.slice(1, 9, "Slow"), "status", SliceStatus.DONE));
    addSlices(2, 20);
    cleverTap
        .on(CleverTapStub.COUNT + " Slow", PARTIAL)
        .on(CleverTapStub.COUNT + " req_id=5", PARTIAL);

    assertThatThrownBy(reconcile::process)
        .isInstanceOf(IntakeUnavailableException.class)
        .hasMessageContaining("Slow");

    assertThat(books.written).hasSize(19).contains("counted 2 7138", "counted 20 7138");
  }

  @Test
  void afterThreeCountsInARowThatFailNoMoreAreAskedFor() {
    inTurn();
    addSlices(1, 20);
    cleverTap.on(CleverTapStub.COUNT, "no answer of CleverTap's");

    assertThatThrownBy(reconcile::process).isInstanceOf(IntakeUnavailableException.class);

    assertThat(cleverTap.asked).hasSize(3 * TRIES);
  }

  @Test
  void whenCleverTapDoesNotAnswerAtAllNoMoreCountsAreAskedFor() {
    inTurn();
    addSlices(1, 20);
    List<Duration> pauses = new ArrayList<>();
    CleverTapSettings settings =
        new CleverTapSettings(
            cleverTap.url(),
            Duration.ofSeconds(10),
            2,
            Duration.ofMinutes(5),
            Duration.ofSeconds(30),
            64 << 20);
    Pause pause = (duration, stopped, waitedFor) -> pauses.add(duration);
    counts.intakes = intakes(new CleverTapClient(settings, pause));
    cleverTap.close();

    assertThatThrownBy(reconcile::process).isInstanceOf(IntakeUnavailableException.class);

    assertThat(pauses).hasSize(TRIES - 1);
  }

  private static Intakes intakes(CleverTapClient client) {
    return CleverTapIntakes.both(client, Runnable::run, Clock.systemUTC());
  }

  /** One count after the other. */
  private void inTurn() {
    threads.shutdownNow();
    threads = Executors.newSingleThreadExecutor();
    counts.threads = Fields.set(new FetchThreads(), "executor", threads);
  }

  private void addSlices(long first, long last) {
    for (long id = first; id <= last; id++) {
      runs.slices.add(Samples.slice(id, SliceStatus.DONE, null));
    }
  }

  @Test
  void aLongOutageLeavesADeliveredRunWithoutCounts() {
    runs.slices.add(Samples.slice(1, SliceStatus.DONE, null));
    cleverTap.on(CleverTapStub.COUNT, "no answer of CleverTap's");
    for (int tries = 1; tries < Reconcile.MOST_TRIES; tries++) {
      runs.run.failed("CleverTap is out of reach", null);
    }

    reconcile.process();

    assertThat(books.written).containsExactly(PURGED);
    assertThat(noted.failed(9)).isFalse();
  }

  @Test
  void aRunOfWhichNothingWasExportedFailsForGoodWithTheReasons() {
    runs.slices.add(Samples.slice(1, SliceStatus.REFUSED, "Export not allowed"));
    runs.slices.add(Samples.slice(2, SliceStatus.REFUSED, "Export not allowed"));

    assertThatThrownBy(reconcile::process)
        .isInstanceOf(NothingExportedException.class)
        .hasMessage("Not exported: App Launched: Export not allowed");
    assertThat(noted.take(9).isFinal()).isTrue();
  }

  @Test
  void aRunOfWhichSomethingWasExportedIsWhole() {
    runs.slices.add(Samples.slice(1, SliceStatus.REFUSED, "Export not allowed"));
    runs.slices.add(Samples.slice(2, SliceStatus.DONE, null));

    reconcile.process();

    assertThat(books.written).endsWith(PURGED);
  }

  /** The job engine may take a step for complete of which it forgot a partition. */
  @ParameterizedTest
  @EnumSource(
      value = SliceStatus.class,
      names = {"PLANNED", "READING"})
  void aRunWithASliceThatWasNotReadToItsEndIsNotDone(SliceStatus left) {
    runs.slices.add(Samples.slice(1, SliceStatus.DONE, null));
    runs.slices.add(Samples.slice(2, left, null));

    assertThatThrownBy(reconcile::process)
        .isInstanceOf(SlicesLeftException.class)
        .hasMessage(
            "Slices that were not read to their end: 1; the first is App Launched on 2026-11-20,"
                + " which is "
                + left);
    assertThat(books.written).doesNotContain(PURGED);
  }

  @Test
  void aStopLeavesTheLedgerForTheRestart() {
    runs.slices.add(Samples.slice(1, SliceStatus.DONE, null));
    stop = true;

    reconcile.process();

    assertThat(books.written).isEmpty();
  }

  private static final class NoNeed extends LedgerNeed {
    @Override
    public LocalDate from(long runId) {
      return LocalDate.of(9999, 12, 31);
    }
  }
}
