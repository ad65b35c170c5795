package io.sluice.export.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.export.DataType;
import io.sluice.export.DayRange;
import io.sluice.export.Export;
import io.sluice.export.ExportRepository;
import io.sluice.export.ExportRequest;
import io.sluice.export.ExportSettings;
import io.sluice.export.ExportStatus;
import io.sluice.export.ExportStatusRow;
import io.sluice.export.Fields;
import io.sluice.export.Frequency;
import io.sluice.export.Samples;
import io.sluice.export.Schedule;
import io.sluice.export.StatusRows;
import io.sluice.jobengine.JobEngine;
import io.sluice.problem.ConflictException;
import io.sluice.problem.NoSuchThingException;
import io.sluice.problem.PreconditionFailedException;
import io.sluice.rest.IfMatch;
import io.sluice.run.Run;
import io.sluice.run.RunQueue;
import io.sluice.run.RunRepository;
import io.sluice.run.RunStatusRow;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ExportServiceTest {

  private static final Clock CLOCK = Clock.fixed(Samples.NOW, ZoneOffset.UTC);

  private final List<String> calls = new ArrayList<>();
  private final Run run = Samples.run(9);
  private final ExportService exports = new ExportService();
  private final ExportSchedules schedules = new ExportSchedules();
  private final Calendar calendar = new Calendar();
  private Export export = Samples.export();
  private Long lastRun = 9L;
  private ExportStatus status = ExportStatus.PENDING;

  /** Null when it is that of the export. */
  private ExportStatus runStatus;

  private String jobStatus;
  private List<RunStatusRow> earlierRuns = List.of();

  @BeforeEach
  void inject() {
    exports.exports = new OneExport();
    exports.runs = new OneRun();
    exports.queue = new Queue();
    exports.calendar = calendar;
    exports.schedules = schedules;
    schedules.calendar = calendar;
    schedules.clock = CLOCK;
    exports.engine = new Engine();
    exports.clock = CLOCK;
  }

  @Test
  void aNewExportsFirstRunStartsAtOnce() {
    exports.add(oneTime(), Samples.partner());

    assertThat(calls).containsExactly("submit 9 at " + Samples.NOW);
  }

  @Test
  void stoppingAPendingExportTakesItOutOfTheQueue() {
    exports.stop(5);

    assertThat(run.isStopRequested()).isTrue();
    assertThat(calls).containsExactly("withdraw 9");
  }

  @Test
  void stoppingARunningExportStopsItsJob() {
    status = ExportStatus.RUNNING;
    run.jobStarted(41, Samples.NOW);

    exports.stop(5);

    assertThat(run.isStopRequested()).isTrue();
    assertThat(calls).contains("stop 41");
  }

  /** Else it would be RUNNING for ever: nobody is there to write its end. */
  @Test
  void stoppingAnExportWhoseJobNobodyWatchesOverBringsItIntoTheQueue() {
    status = ExportStatus.RUNNING;
    jobStatus = "STARTED";
    run.jobStarted(41, Samples.NOW);

    exports.stop(5);

    assertThat(calls).containsExactly("submit 9 at " + Samples.NOW, "stop 41");
  }

  /** Its task waits for a thread: taken out of the queue, the job would be RUNNING for ever. */
  @Test
  void stoppingAnExportThatADeadServerLeftKeepsItInTheQueue() {
    status = ExportStatus.RUNNING;
    run.jobStarted(41, Samples.NOW);

    exports.stop(5);

    assertThat(calls).doesNotContain("withdraw 9");
  }

  @ParameterizedTest
  @EnumSource(
      value = ExportStatus.class,
      names = {"DONE", "STOPPED", "FAILED"})
  void anExportThatIsOverCannotBeStopped(ExportStatus found) {
    status = found;

    assertThatThrownBy(() -> exports.stop(5))
        .isInstanceOf(ConflictException.class)
        .hasMessage("Export 5 is " + found + "; only a RUNNING or PENDING export can be stopped");
    assertThat(run.isStopRequested()).isFalse();
    assertThat(calls).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = ExportStatus.class,
      names = {"STOPPED", "FAILED"})
  void aStoppedOrFailedExportGoesOnAtOnce(ExportStatus found) {
    status = found;
    run.requestStop();
    run.failed("Wrong passcode", null);

    exports.restart(5);

    assertThat(run.isStopRequested()).isFalse();
    assertThat(run.getFailedTries()).isZero();
    assertThat(run.getReason()).isNull();
    assertThat(calls).containsExactly("submit 9 at " + Samples.NOW);
  }

  @ParameterizedTest
  @CsvSource({"PENDING", "RUNNING", "DONE"})
  void anyOtherExportCannotBeRestarted(ExportStatus found) {
    status = found;

    assertThatThrownBy(() -> exports.restart(5))
        .isInstanceOf(ConflictException.class)
        .hasMessage("Export 5 is " + found + "; only a STOPPED or FAILED export can be restarted");
    assertThat(calls).isEmpty();
  }

  /** Somebody restarted it by the job operator. */
  @Test
  void anExportOfWhichAnEarlierRunGoesOnCannotBeRestarted() {
    status = ExportStatus.STOPPED;
    earlierRuns = List.of(StatusRows.of(8, 5, ExportStatus.RUNNING, "STARTED"));

    assertThatThrownBy(() -> exports.restart(5))
        .isInstanceOf(ConflictException.class)
        .hasMessage("Run 8 of export 5 is RUNNING; a restart needs the export to be at rest");
    assertThat(calls).isEmpty();
  }

  @Test
  void anEarlierRunThatGoesOnIsStoppedWithItsExport() {
    export = Samples.recurring(4, Samples.DAY);
    runStatus = ExportStatus.DONE;
    earlierRuns = List.of(StatusRows.of(8, 5, ExportStatus.RUNNING, "STARTED"));
    run.jobStarted(41, Samples.NOW);

    exports.stop(5);

    assertThat(run.isStopRequested()).isTrue();
    assertThat(calls).contains("cancel 5", "stop 41");
  }

  @Test
  void aRecurringExportThatStartedAlreadyIsPlannedAtOnce() {
    exports.add(settings(recurring(4, Samples.DAY)), Samples.partner());

    assertThat(calls).containsExactly("plan 5 at " + Samples.NOW);
  }

  @Test
  void aRecurringExportOfTheFutureIsPlannedAtMidnightOfItsStartDateInTheAccountsZone() {
    exports.add(settings(recurring(4, LocalDate.of(2026, 12, 1))), Samples.partner());

    assertThat(calls).containsExactly("plan 5 at 2026-11-30T18:30:00Z");
  }

  @Test
  void aLiveExportIsPlannedAtOnce() {
    exports.add(settings(live()), Samples.partner());

    assertThat(calls).containsExactly("plan 5 at " + Samples.NOW);
  }

  @Test
  void anotherCycleIsPlannedFromItsNextTime() {
    export = Samples.recurring(4, Samples.DAY);

    exports.update(5, recurring(7, Samples.DAY), IfMatch.ANY);

    assertThat(export.getSchedule()).isEqualTo(new Schedule.Every(7, Samples.DAY));
    assertThat(calls).containsExactly("plan 5 at 2026-11-23T13:30:00Z");
  }

  @Test
  void aCycleThatIsToStartLaterIsPlannedAtItsMidnight() {
    export = Samples.live();

    exports.update(5, recurring(4, LocalDate.of(2026, 11, 25)), IfMatch.ANY);

    assertThat(calls).containsExactly("plan 5 at 2026-11-24T18:30:00Z");
  }

  @Test
  void aRecurringExportThatBecomesLiveIsPlannedAtOnce() {
    export = Samples.recurring(24, Samples.DAY);

    exports.update(5, live(), IfMatch.ANY);

    assertThat(calls).containsExactly("plan 5 at " + Samples.NOW);
  }

  @Test
  void aChangeOfOtherSettingsLeavesThePlanAlone() {
    export = Samples.recurring(4, Samples.DAY);

    exports.update(5, recurring(4, Samples.DAY, "Charged"), IfMatch.ANY);

    assertThat(export.getEvents()).containsExactly("Charged");
    assertThat(calls).isEmpty();
  }

  @Test
  void anEditWithoutAStartDateKeepsTheCycleThatGoesOn() {
    export = Samples.recurring(4, Samples.DAY);

    exports.update(5, recurring(4, null, "Charged"), IfMatch.ANY);

    assertThat(export.getSchedule().startDate()).contains(Samples.DAY);
    assertThat(calls).isEmpty();
  }

  @Test
  void otherHoursWithoutAStartDateCountFromTheStoredOne() {
    export = Samples.recurring(4, Samples.DAY);

    exports.update(5, recurring(7, null), IfMatch.ANY);

    assertThat(export.getSchedule().startDate()).contains(Samples.DAY);
    assertThat(calls).containsExactly("plan 5 at 2026-11-23T13:30:00Z");
  }

  @Test
  void aLiveExportThatRecursWithoutAStartDateBeginsToday() {
    export = Samples.live();

    exports.update(5, recurring(4, null), IfMatch.ANY);

    assertThat(export.getSchedule().startDate()).contains(LocalDate.of(2026, 11, 23));
    assertThat(calls).containsExactly("plan 5 at 2026-11-23T10:30:00Z");
  }

  /** A stop came in between the first look at the rules and the lock. */
  @Test
  void anExportThatWasStoppedMeanwhileIsNotEdited() {
    export = Samples.recurring(4, Samples.DAY);
    status = ExportStatus.STOPPED;

    assertThatThrownBy(() -> exports.update(5, live(), IfMatch.ANY))
        .isInstanceOf(ConflictException.class)
        .hasMessage("Export 5 is STOPPED; only a RUNNING or PENDING export can be edited");
    assertThat(export.getSchedule().frequency()).isEqualTo(Frequency.RECURRING);
    assertThat(calls).isEmpty();
  }

  @Test
  void theSecondOfTwoEditorsChangesNothing() {
    export = Fields.set(Samples.recurring(4, Samples.DAY), "version", 3);

    assertThatThrownBy(() -> exports.update(5, live(), IfMatch.version(2)))
        .isInstanceOf(PreconditionFailedException.class)
        .hasMessage(
            "Export 5 is at version \"3\", not at \"2\"; somebody else may have changed it");
    assertThat(export.getSchedule().frequency()).isEqualTo(Frequency.RECURRING);
    assertThat(calls).isEmpty();
  }

  @Test
  void stoppingBetweenTwoRunsEndsTheScheduleAndLeavesTheLastRunAsItIs() {
    export = Samples.recurring(4, Samples.DAY);
    runStatus = ExportStatus.DONE;

    exports.stop(5);

    assertThat(export.getEnd().getStatus()).isEqualTo(ExportStatus.STOPPED);
    assertThat(run.isStopRequested()).isFalse();
    assertThat(calls).containsExactly("cancel 5");
  }

  @Test
  void stoppingBeforeTheFirstRunEndsTheSchedule() {
    export = Samples.recurring(4, Samples.DAY);
    lastRun = null;

    exports.stop(5);

    assertThat(export.getEnd().isReached()).isTrue();
    assertThat(calls).containsExactly("cancel 5");
  }

  @Test
  void aRestartedRecurringExportResumesItsRunAndItsCycle() {
    export = Samples.recurring(4, Samples.DAY);
    export.getEnd().stop();
    status = ExportStatus.STOPPED;

    exports.restart(5);

    assertThat(export.getEnd().isReached()).isFalse();
    assertThat(calls)
        .containsExactly("submit 9 at " + Samples.NOW, "plan 5 at 2026-11-23T10:30:00Z");
  }

  @Test
  void aRestartedExportWhoseLastRunWasDoneOnlyGoesOnWithItsCycle() {
    export = Samples.recurring(4, Samples.DAY);
    export.getEnd().stop();
    status = ExportStatus.STOPPED;
    runStatus = ExportStatus.DONE;

    exports.restart(5);

    assertThat(export.getEnd().isReached()).isFalse();
    assertThat(calls).containsExactly("plan 5 at 2026-11-23T10:30:00Z");
  }

  @Test
  void stoppingAfterAFailedRunIsAStopAndNoFailure() {
    export = Samples.recurring(4, Samples.DAY);
    runStatus = ExportStatus.FAILED;

    exports.stop(5);

    assertThat(export.getEnd().getStatus()).isEqualTo(ExportStatus.STOPPED);
    assertThat(run.isStopRequested()).isFalse();
  }

  @Test
  void aRestartAfterFailuresCountsThemAnewFromTheRunThatGoesOn() {
    export = Samples.recurring(4, Samples.DAY);
    export.getEnd().fail("3 runs in a row failed");
    status = ExportStatus.FAILED;

    exports.restart(5);

    assertThat(export.getEnd().isReached()).isFalse();
    assertThat(export.getEnd().getReason()).isNull();
    assertThat(export.getEnd().getFailuresFromRun()).isEqualTo(9);
  }

  /** JBeret restarts no job that was abandoned. */
  @Test
  void aRunWhoseJobWasAbandonedGoesOnWithANewOne() {
    status = ExportStatus.STOPPED;
    jobStatus = "ABANDONED";
    run.jobStarted(41, Samples.NOW);

    exports.restart(5);

    assertThat(run.getJobExecutionId()).isNull();
    assertThat(calls).containsExactly("submit 9 at " + Samples.NOW);
  }

  @Test
  void anExportThatWasStoppedBeforeItsFirstRunBeginsItWhenItIsRestarted() {
    export = Samples.recurring(4, Samples.DAY);
    lastRun = null;
    status = ExportStatus.STOPPED;

    exports.restart(5);

    assertThat(calls).containsExactly("plan 5 at " + Samples.NOW);
  }

  @Test
  void anUnknownExportIsNotFound() {
    assertThatThrownBy(() -> exports.stop(6))
        .isInstanceOf(NoSuchThingException.class)
        .hasMessage("Export 6 does not exist");
  }

  private static ExportRequest live() {
    return scheduled(Frequency.LIVE, null, null, "App Launched");
  }

  private static ExportRequest recurring(int everyHours, LocalDate startDate) {
    return recurring(everyHours, startDate, "App Launched");
  }

  private static ExportRequest recurring(int everyHours, LocalDate startDate, String event) {
    return scheduled(Frequency.RECURRING, everyHours, startDate, event);
  }

  private static ExportRequest scheduled(
      Frequency frequency, Integer everyHours, LocalDate startDate, String event) {
    return new ExportRequest(
        7L,
        DataType.SELECTED_EVENTS,
        List.of(event),
        null,
        frequency,
        null,
        null,
        null,
        everyHours,
        startDate);
  }

  private static ExportSettings settings(ExportRequest request) {
    return ExportSettings.of(request, LocalDate.of(2026, 11, 23));
  }

  private static ExportSettings oneTime() {
    return new ExportSettings(
        DataType.SELECTED_EVENTS,
        List.of("App Launched"),
        List.of(),
        new Schedule.Once(new DayRange(Samples.DAY, Samples.DAY)));
  }

  private final class OneExport extends ExportRepository {
    @Override
    public void add(Export added) {
      Fields.set(added, "id", 5L);
    }

    @Override
    public Optional<Export> find(long id) {
      return id == 5 ? Optional.of(export) : Optional.empty();
    }

    @Override
    public Optional<Export> lock(long id) {
      return find(id);
    }

    @Override
    public Optional<ExportStatusRow> statusRow(long exportId) {
      return Optional.of(StatusRows.ofExport(exportId, lastRun, status));
    }
  }

  private final class OneRun extends RunRepository {
    @Override
    public void add(Run added) {
      Fields.set(added, "id", 9L);
    }

    @Override
    public Optional<Run> lock(long id) {
      return Optional.of(run);
    }

    @Override
    public Optional<RunStatusRow> statusRow(long runId) {
      return Optional.of(
          StatusRows.of(runId, 5, runStatus == null ? status : runStatus, jobStatus));
    }

    @Override
    public List<RunStatusRow> goingOn(long exportId) {
      Stream<RunStatusRow> last = lastRun == null ? Stream.empty() : statusRow(lastRun).stream();
      return Stream.concat(earlierRuns.stream(), last)
          .filter(run -> ExportStatus.STOPPABLE.contains(run.getStatus()))
          .toList();
    }
  }

  private final class Queue implements RunQueue {
    @Override
    public void submit(long runId, Instant at) {
      calls.add("submit " + runId + " at " + at);
    }

    @Override
    public void withdraw(long runId) {
      calls.add("withdraw " + runId);
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

  private final class Engine extends JobEngine {
    @Override
    public void stop(long executionId) {
      calls.add("stop " + executionId);
    }
  }
}
