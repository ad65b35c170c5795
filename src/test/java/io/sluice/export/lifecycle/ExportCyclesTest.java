package io.sluice.export.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.export.DayRange;
import io.sluice.export.Export;
import io.sluice.export.ExportRepository;
import io.sluice.export.ExportStatus;
import io.sluice.export.Fields;
import io.sluice.export.Samples;
import io.sluice.export.Schedule;
import io.sluice.export.StatusRows;
import io.sluice.problem.ConflictException;
import io.sluice.problem.NoSuchThingException;
import io.sluice.run.Run;
import io.sluice.run.RunKind;
import io.sluice.run.RunQueue;
import io.sluice.run.RunRepository;
import io.sluice.run.RunStatusRow;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The time is 15:45 of 2026-11-23 in the account's zone, Asia/Kolkata. */
class ExportCyclesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final Instant FOUR_PM = Instant.parse("2026-11-23T10:30:00Z");

  private final ExportCycles cycles = new ExportCycles();
  private final List<Run> added = new ArrayList<>();
  private final List<String> queued = new ArrayList<>();

  /** Of its runs, the newest first; the oldest is run 1. */
  private List<ExportStatus> last = List.of();

  private RunKind lastKind = RunKind.SCHEDULED;
  private DayRange lastDone;
  private Export export = Samples.recurring(4, TODAY.minusDays(5));

  @BeforeEach
  void inject() {
    cycles.exports = new OneExport();
    cycles.runs = new Runs();
    cycles.queue = new Queue();
    cycles.live = new LiveSettings();
    cycles.live.interval = Duration.ofMinutes(5);
    cycles.clock = Clock.fixed(Samples.NOW, ZoneOffset.UTC);
  }

  @Test
  void theFirstRunReadsFromTheStartDateAndTheNextTimeIsThatOfTheCycle() {
    assertThat(begin()).contains(FOUR_PM);

    assertSubmitted(RunKind.SCHEDULED, TODAY.minusDays(5), TODAY);
  }

  @Test
  void aLiveExportPassesAgainAfterItsInterval() {
    export = Samples.live();

    assertThat(begin()).contains(Samples.NOW.plus(Duration.ofMinutes(5)));

    assertSubmitted(RunKind.SCHEDULED, TODAY, TODAY);
  }

  @ParameterizedTest
  @EnumSource(
      value = ExportStatus.class,
      names = {"PENDING", "RUNNING"})
  void noSecondRunBeginsWhileOneGoesOn(ExportStatus status) {
    last = List.of(status, ExportStatus.DONE);

    assertThat(begin()).contains(FOUR_PM);

    assertThat(added).isEmpty();
    assertThat(queued).isEmpty();
  }

  /** Somebody restarted it by the job operator. */
  @Test
  void noRunBeginsWhileAnEarlierOneGoesOn() {
    last = List.of(ExportStatus.DONE, ExportStatus.RUNNING);

    assertThat(begin()).contains(FOUR_PM);

    assertThat(added).isEmpty();
  }

  @Test
  void aBackfillIsRefusedWhileAnEarlierRunGoesOn() {
    last = List.of(ExportStatus.DONE, ExportStatus.RUNNING);

    assertThatThrownBy(() -> cycles.backfill(5, new DayRange(TODAY, TODAY)))
        .isInstanceOf(ConflictException.class)
        .hasMessage("Run 1 of export 5 is RUNNING; a backfill needs the export to be at rest");
    assertThat(added).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = ExportStatus.class,
      names = {"DONE", "FAILED"})
  void theNextRunBeginsWhenTheLastIsOver(ExportStatus status) {
    last = List.of(status);
    lastDone = new DayRange(TODAY.minusDays(5), TODAY.minusDays(1));

    assertThat(begin()).contains(FOUR_PM);

    assertSubmitted(RunKind.SCHEDULED, TODAY.minusDays(2), TODAY);
  }

  @Test
  void missedTimesAreCaughtUpInOneRun() {
    last = List.of(ExportStatus.DONE);
    lastDone = new DayRange(TODAY.minusDays(15), TODAY.minusDays(10));

    assertThat(begin()).contains(FOUR_PM);

    assertSubmitted(RunKind.SCHEDULED, TODAY.minusDays(11), TODAY);
  }

  @Test
  void anEndedExportRunsNoMore() {
    export.getEnd().stop();

    assertThat(begin()).isEmpty();

    assertThat(added).isEmpty();
  }

  @Test
  void aScheduleWhoseLastRunSomebodyStoppedHasEnded() {
    last = List.of(ExportStatus.STOPPED, ExportStatus.DONE);

    assertThat(begin()).isEmpty();

    assertThat(export.getEnd().getStatus()).isEqualTo(ExportStatus.STOPPED);
    assertThat(added).isEmpty();
  }

  /** After a backfill, for instance, which a restart has nothing to resume of. */
  @Test
  void aScheduleThatWasRestartedWithoutItsStoppedRunGoesOn() {
    last = List.of(ExportStatus.STOPPED);
    export.getEnd().goOn(2);

    assertThat(begin()).contains(FOUR_PM);

    assertThat(export.getEnd().isReached()).isFalse();
    assertThat(added).hasSize(1);
  }

  @Test
  void theNextTimeFollowsFromTheSettingsOfTheMomentInWhichItIsNoted() {
    cycles.begin(5);
    export.setSchedule(new Schedule.Every(24, TODAY));

    assertThat(next()).contains(Instant.parse("2026-11-23T18:30:00Z"));
  }

  @Test
  void aBackfillReadsItsDaysAndLeavesTheScheduleAlone() {
    last = List.of(ExportStatus.DONE);
    DayRange days = new DayRange(TODAY.minusDays(40), TODAY.minusDays(30));

    assertThat(cycles.backfill(5, days).getId()).isEqualTo(2);

    assertSubmitted(RunKind.BACKFILL, days.from(), days.to());
    assertThat(export.getEnd().isReached()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(
      value = ExportStatus.class,
      names = {"PENDING", "RUNNING"})
  void aBackfillIsRefusedWhileARunGoesOn(ExportStatus status) {
    last = List.of(status, ExportStatus.DONE);

    assertThatThrownBy(() -> cycles.backfill(5, new DayRange(TODAY, TODAY)))
        .isInstanceOf(ConflictException.class)
        .hasMessage(
            "Run 2 of export 5 is " + status + "; a backfill needs the export to be at rest");
    assertThat(added).isEmpty();
    assertThat(queued).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = ExportStatus.class,
      names = {"STOPPED", "FAILED"})
  void aBackfillIsRefusedWhileAOneTimeExportHasARestToRestart(ExportStatus status) {
    export = Samples.export();
    last = List.of(status);

    assertThatThrownBy(() -> cycles.backfill(5, new DayRange(TODAY, TODAY)))
        .isInstanceOf(ConflictException.class)
        .hasMessage(
            "Run 1 of export 5 is "
                + status
                + "; a backfill of a one-time export needs it to be DONE: restart it first");
    assertThat(added).isEmpty();
    assertThat(queued).isEmpty();
  }

  @Test
  void aOneTimeExportThatIsDoneIsBackfilled() {
    export = Samples.export();
    last = List.of(ExportStatus.DONE);

    cycles.backfill(5, new DayRange(TODAY, TODAY));

    assertSubmitted(RunKind.BACKFILL, TODAY, TODAY);
  }

  @ParameterizedTest
  @EnumSource(
      value = RunKind.class,
      names = {"BACKFILL", "REPLAY"})
  void aBackfillMayFollowOneThatWasStoppedAndAReplay(RunKind kind) {
    export = Samples.export();
    last = List.of(ExportStatus.STOPPED, ExportStatus.DONE);
    lastKind = kind;

    cycles.backfill(5, new DayRange(TODAY, TODAY));

    assertSubmitted(RunKind.BACKFILL, TODAY, TODAY);
  }

  @ParameterizedTest
  @EnumSource(
      value = ExportStatus.class,
      names = {"STOPPED", "FAILED"})
  void aRecurringExportIsBackfilledWhateverBecameOfItsLastRun(ExportStatus status) {
    last = List.of(status);

    cycles.backfill(5, new DayRange(TODAY, TODAY));

    assertSubmitted(RunKind.BACKFILL, TODAY, TODAY);
  }

  @Test
  void anUnknownExportIsNotFound() {
    assertThatThrownBy(() -> cycles.begin(6))
        .isInstanceOf(NoSuchThingException.class)
        .hasMessage("Export 6 does not exist");
  }

  /** When the export's time comes again after its run began. */
  private Optional<Instant> begin() {
    cycles.begin(5);
    return next();
  }

  private Optional<Instant> next() {
    AtomicReference<Optional<Instant>> noted = new AtomicReference<>();
    cycles.next(5, noted::set);
    return noted.get();
  }

  private void assertSubmitted(RunKind kind, LocalDate from, LocalDate to) {
    assertThat(added)
        .singleElement()
        .satisfies(
            run -> {
              assertThat(run.getKind()).isEqualTo(kind);
              assertThat(run.getDays()).isEqualTo(new DayRange(from, to));
              assertThat(queued).containsExactly(run.getId() + " at " + Samples.NOW);
            });
  }

  private final class OneExport extends ExportRepository {
    @Override
    public Optional<Export> lock(long id) {
      return id == 5 ? Optional.of(export) : Optional.empty();
    }
  }

  private final class Runs extends RunRepository {
    @Override
    public Optional<RunStatusRow> last(long exportId) {
      return lastScheduled(exportId, 1).stream().findFirst();
    }

    @Override
    public List<RunStatusRow> goingOn(long exportId) {
      return lastScheduled(exportId, last.size()).stream()
          .filter(run -> ExportStatus.STOPPABLE.contains(run.getStatus()))
          .toList();
    }

    @Override
    public List<RunStatusRow> lastScheduled(long exportId, int count) {
      RunStatusRow[] rows = new RunStatusRow[last.size()];
      Arrays.setAll(
          rows,
          i ->
              Fields.set(
                  StatusRows.of(last.size() - i, exportId, last.get(i), null), "kind", lastKind));
      return Arrays.stream(rows).limit(count).toList();
    }

    @Override
    public Optional<DayRange> lastDaysDone(long exportId) {
      return Optional.ofNullable(lastDone);
    }

    @Override
    public Optional<Instant> lastLookBack(long exportId) {
      return Optional.empty();
    }

    @Override
    public void add(Run run) {
      added.add(Fields.set(run, "id", last.size() + 1L));
    }
  }

  private final class Queue implements RunQueue {
    @Override
    public void submit(long runId, Instant at) {
      queued.add(runId + " at " + at);
    }

    @Override
    public void withdraw(long runId) {
      throw new AssertionError("nothing is withdrawn");
    }
  }
}
