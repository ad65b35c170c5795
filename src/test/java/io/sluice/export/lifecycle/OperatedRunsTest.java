package io.sluice.export.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.export.DayRange;
import io.sluice.export.Export;
import io.sluice.export.ExportRepository;
import io.sluice.export.ExportStatus;
import io.sluice.export.Samples;
import io.sluice.export.StatusRows;
import io.sluice.problem.ConflictException;
import io.sluice.problem.NoSuchThingException;
import io.sluice.run.Run;
import io.sluice.run.RunKind;
import io.sluice.run.RunQueue;
import io.sluice.run.RunRepository;
import io.sluice.run.RunStatusRow;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The run 9 of the export 5, whose job somebody stops, abandons or restarts by the operator. */
class OperatedRunsTest {

  private static final DayRange DAYS = new DayRange(Samples.DAY, Samples.DAY);

  private final OperatedRuns operated = new OperatedRuns();
  private final List<String> calls = new ArrayList<>();
  private Export export = Samples.recurring(4, Samples.DAY);
  private Run run = Samples.run(9, export, RunKind.SCHEDULED, DAYS);
  private long lastScheduled = 9;
  private ExportStatus status = ExportStatus.STOPPED;

  /** Of run 10; null when there is none. */
  private ExportStatus otherRun;

  @BeforeEach
  void inject() {
    Clock clock = Clock.fixed(Samples.NOW, ZoneOffset.UTC);
    ExportSchedules schedules = new ExportSchedules();
    schedules.calendar = new Calendar();
    schedules.clock = clock;
    operated.schedules = schedules;
    operated.exports = new OneExport();
    operated.runs = new OneRun();
    operated.queue = new Queue();
    operated.clock = clock;
  }

  @Test
  void aStopEndsTheRunAndTheSchedule() {
    run.jobStarted(41, Samples.NOW);

    operated.stopped(9, 41);

    assertThat(run.isStopRequested()).isTrue();
    assertThat(export.getEnd().getStatus()).isEqualTo(ExportStatus.STOPPED);
    assertThat(calls).containsExactly("cancel 5");
  }

  @Test
  void aStopOfABackfillLeavesTheScheduleAlone() {
    lastScheduled = 8;

    operated.stopped(9, 41);

    assertThat(run.isStopRequested()).isTrue();
    assertThat(export.getEnd().isReached()).isFalse();
    assertThat(calls).isEmpty();
  }

  @Test
  void aStopOfAOneTimeExportsRunHasNoScheduleToEnd() {
    export = Samples.export();
    run = Samples.run(9, export, RunKind.SCHEDULED, DAYS);

    operated.stopped(9, 41);

    assertThat(run.isStopRequested()).isTrue();
    assertThat(calls).isEmpty();
  }

  /** It was stopped, or its server died, before its listeners could tell the run. */
  @Test
  void anExecutionThatTheRunDoesNotKnowYetEndsIt() {
    run.jobStarted(41, Samples.NOW);

    operated.stopped(9, 42);

    assertThat(run.isStopRequested()).isTrue();
  }

  @Test
  void anExecutionAfterWhichTheRunWentOnChangesNothing() {
    run.jobStarted(42, Samples.NOW);

    operated.stopped(9, 41);

    assertThat(run.isStopRequested()).isFalse();
    assertThat(export.getEnd().isReached()).isFalse();
    assertThat(calls).isEmpty();
  }

  @Test
  void aRestartBringsTheRunBackIntoTheQueueAndTheScheduleGoesOn() {
    operated.stopped(9, 41);
    calls.clear();

    assertThat(operated.restart(9, 41)).isTrue();

    assertThat(run.isStopRequested()).isFalse();
    assertThat(export.getEnd().isReached()).isFalse();
    assertThat(export.getEnd().getFailuresFromRun()).isEqualTo(9);
    assertThat(calls)
        .containsExactly("submit 9 at " + Samples.NOW, "plan 5 at 2026-11-23T10:30:00Z");
  }

  @Test
  void aRestartOfAnEarlierRunLeavesTheScheduleAlone() {
    lastScheduled = 10;
    export.getEnd().stop();

    operated.restart(9, 41);

    assertThat(export.getEnd().isReached()).isTrue();
    assertThat(calls).containsExactly("submit 9 at " + Samples.NOW);
  }

  @ParameterizedTest
  @EnumSource(
      value = ExportStatus.class,
      names = {"PENDING", "RUNNING"})
  void aRestartIsRefusedWhileAnotherRunOfTheExportGoesOn(ExportStatus other) {
    otherRun = other;
    run.requestStop();

    assertThatThrownBy(() -> operated.restart(9, 41))
        .isInstanceOf(ConflictException.class)
        .hasMessage(
            "Run 10 of export 5 is "
                + other
                + "; a restart of run 9 needs the export's other runs to be at rest");
    assertThat(run.isStopRequested()).isTrue();
    assertThat(calls).isEmpty();
  }

  @Test
  void aRunThatWaitsForItsNextTryIsRestartedAtOnce() {
    status = ExportStatus.PENDING;

    assertThat(operated.restart(9, 41)).isTrue();

    assertThat(calls).contains("submit 9 at " + Samples.NOW);
  }

  /** Somebody else restarted it meanwhile, and may have stopped it again since. */
  @Test
  void aRestartOfAnExecutionAfterWhichTheRunWentOnIsRefused() {
    run.jobStarted(42, Samples.NOW);
    run.requestStop();

    assertThatThrownBy(() -> operated.restart(9, 41))
        .isInstanceOf(ConflictException.class)
        .hasMessage("Run 9 has gone on as job execution 42");
    assertThat(run.isStopRequested()).isTrue();
    assertThat(calls).isEmpty();
  }

  /** In the queue it can't be brought back yet, and would be forgotten there. */
  @Test
  void aRestartWaitsUntilTheServerThatExecutedTheRunLetsItGo() {
    status = ExportStatus.RUNNING;
    run.requestStop();

    assertThat(operated.restart(9, 41)).isFalse();

    assertThat(run.isStopRequested()).isTrue();
    assertThat(calls).isEmpty();
  }

  /** It was stopped before its listener could tell the run of it. */
  @Test
  void aRestartOfTheFirstExecutionThatNobodyHeardOfKeepsItsJob() {
    operated.restart(9, 41);

    assertThat(run.getJobExecutionId()).isEqualTo(41);
  }

  @Test
  void aRestartKeepsTheLatestExecutionThatTheRunKnows() {
    run.jobStarted(40, Samples.NOW);

    operated.restart(9, 41);

    assertThat(run.getJobExecutionId()).isEqualTo(40);
  }

  @Test
  void aJobOfARunThatIsUnknownIsNotRestarted() {
    assertThatThrownBy(() -> operated.restart(10, 41))
        .isInstanceOf(NoSuchThingException.class)
        .hasMessage("Run 10 does not exist");
  }

  @Test
  void aJobWhoseRunIsUnknownIsLeftAlone() {
    operated.stopped(10, 41);

    assertThat(calls).isEmpty();
  }

  private final class OneExport extends ExportRepository {
    @Override
    public Optional<Export> lock(long id) {
      return Optional.of(export);
    }
  }

  private final class OneRun extends RunRepository {
    @Override
    public Optional<Run> find(long id) {
      return id == 9 ? Optional.of(run) : Optional.empty();
    }

    @Override
    public Optional<Run> lock(long id) {
      return find(id);
    }

    @Override
    public Optional<RunStatusRow> statusRow(long runId) {
      return Optional.of(StatusRows.of(runId, 5, status, null));
    }

    @Override
    public List<RunStatusRow> goingOn(long exportId) {
      return Stream.of(
              StatusRows.of(9, exportId, status, null), StatusRows.of(10, exportId, otherRun, null))
          .filter(found -> found.getStatus() != null)
          .filter(found -> ExportStatus.STOPPABLE.contains(found.getStatus()))
          .toList();
    }

    @Override
    public List<RunStatusRow> lastScheduled(long exportId, int count) {
      return List.of(StatusRows.of(lastScheduled, exportId, ExportStatus.RUNNING, null));
    }
  }

  private final class Queue implements RunQueue {
    @Override
    public void submit(long runId, Instant at) {
      calls.add("submit " + runId + " at " + at);
    }

    @Override
    public void withdraw(long runId) {
      throw new AssertionError("nothing is withdrawn");
    }
  }

  private final class Calendar implements ExportCalendar {
    @Override
    public void plan(long exportId, Instant at) {
      calls.add("plan " + exportId + " at " + at);
    }

    @Override
    public void cancel(long exportId) {
      calls.add("cancel " + exportId);
    }
  }
}
