package io.sluice.export.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.clevertap.CleverTapUnavailableException;
import io.sluice.export.Fields;
import io.sluice.export.RunFailures;
import io.sluice.export.Samples;
import io.sluice.export.SliceStatus;
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

  private final CleverTapStub cleverTap =
      new CleverTapStub().on(CleverTapStub.COUNT, "{\"status\":\"success\",\"count\":7138}");
  private final FakeRuns runs = new FakeRuns();
  private final FakeBooks books = new FakeBooks();
  private final RunFailures noted = new RunFailures();
  private final ExecutorService threads = Executors.newFixedThreadPool(2);
  private final Reconcile reconcile = new Reconcile();
  private boolean stop;

  @BeforeEach
  void inject() {
    Fields.set(reconcile, "job", new FakeStep());
    Fields.set(reconcile, "contexts", new OneContext(Works.run(Samples.partner(), () -> stop)));
    Fields.set(reconcile, "runs", runs);
    Fields.set(reconcile, "books", books);
    Fields.set(reconcile, "cleverTap", cleverTap.client());
    Fields.set(reconcile, "threads", Fields.set(new FetchThreads(), "executor", threads));
    Fields.set(reconcile, "failures", Fields.set(new JobFailures(), "failures", noted));
  }

  @AfterEach
  void close() {
    threads.shutdownNow();
    cleverTap.close();
  }

  @Test
  void everySliceIsCountedOnceAndTheLedgerIsPurged() {
    for (long id = 1; id <= 20; id++) {
      runs.slices.add(Samples.slice(id, SliceStatus.DONE, null));
    }

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

    assertThatThrownBy(reconcile::process).isInstanceOf(CleverTapUnavailableException.class);

    assertThat(noted.take(9).isFinal()).isFalse();
    assertThat(books.written).isEmpty();
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
}
