package io.sluice.export.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.database.TestDatabase;
import io.sluice.export.Frequency;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The one place that derives an export's status, on both databases. */
class ExportStatusViewTest {

  /** The end of the schedule. */
  private enum End {
    GOES_ON,
    STOPPED,
    FAILED
  }

  /** The export's own task: when its next run starts. */
  private enum Plan {
    NONE,
    PLANNED
  }

  /** The last run: its job, its task, and whether its stop was asked for. */
  private enum LastRun {
    NONE(null, false, false, false),
    QUEUED(null, true, false, false),
    PICKED(null, true, true, false),
    WITHDRAWN(null, false, false, true),
    STARTED("STARTED", true, true, false),
    LEFT_BY_A_DEAD_SERVER("STARTED", true, false, false),
    STOPPING("STOPPING", true, true, true),
    STOPPED("STOPPED", false, false, true),
    STOPPED_TO_GO_ON("STOPPED", true, false, false),
    ABANDONED("ABANDONED", false, false, false),
    DONE("COMPLETED", false, false, false),
    RETRIED("FAILED", true, false, false),
    RETRIED_AND_WITHDRAWN("FAILED", false, false, true),
    FAILED("FAILED", false, false, false);

    private final String job;
    private final boolean task;
    private final boolean picked;
    private final boolean stopRequested;

    LastRun(String job, boolean task, boolean picked, boolean stopRequested) {
      this.job = job;
      this.task = task;
      this.picked = picked;
      this.stopRequested = stopRequested;
    }
  }

  static Stream<Arguments> oneTime() {
    return onBoth(
        new Object[][] {
          {LastRun.QUEUED, End.GOES_ON, "PENDING"},
          {LastRun.PICKED, End.GOES_ON, "RUNNING"},
          {LastRun.STARTED, End.GOES_ON, "RUNNING"},
          {LastRun.LEFT_BY_A_DEAD_SERVER, End.GOES_ON, "RUNNING"},
          {LastRun.STOPPING, End.STOPPED, "RUNNING"},
          {LastRun.STOPPED, End.STOPPED, "STOPPED"},
          {LastRun.WITHDRAWN, End.STOPPED, "STOPPED"},
          {LastRun.ABANDONED, End.GOES_ON, "STOPPED"},
          {LastRun.STOPPED_TO_GO_ON, End.GOES_ON, "PENDING"},
          {LastRun.RETRIED, End.GOES_ON, "PENDING"},
          {LastRun.FAILED, End.GOES_ON, "FAILED"},
          {LastRun.DONE, End.GOES_ON, "DONE"},
          {LastRun.DONE, End.STOPPED, "DONE"},
        });
  }

  @ParameterizedTest(name = "{0}: run {1}, end {2} → {3}")
  @MethodSource("oneTime")
  void aOneTimeExportIsWhatItsRunIs(
      TestDatabase database, LastRun lastRun, End end, String status) {
    assertThat(status(database, Frequency.ONE_TIME, lastRun, end, Plan.NONE)).isEqualTo(status);
  }

  static Stream<Arguments> recurringAndLive() {
    return onBoth(
        new Object[][] {
          // before the first run, and between two runs
          {LastRun.NONE, End.GOES_ON, Plan.PLANNED, "PENDING"},
          {LastRun.DONE, End.GOES_ON, Plan.PLANNED, "PENDING"},
          {LastRun.FAILED, End.GOES_ON, Plan.PLANNED, "PENDING"},
          // during a run
          {LastRun.QUEUED, End.GOES_ON, Plan.PLANNED, "PENDING"},
          {LastRun.RETRIED, End.GOES_ON, Plan.PLANNED, "PENDING"},
          {LastRun.RETRIED, End.GOES_ON, Plan.NONE, "PENDING"},
          {LastRun.STOPPED_TO_GO_ON, End.GOES_ON, Plan.PLANNED, "PENDING"},
          {LastRun.PICKED, End.GOES_ON, Plan.PLANNED, "RUNNING"},
          {LastRun.STARTED, End.GOES_ON, Plan.PLANNED, "RUNNING"},
          {LastRun.LEFT_BY_A_DEAD_SERVER, End.GOES_ON, Plan.PLANNED, "RUNNING"},
          // ended by a user, in each of these states
          {LastRun.NONE, End.STOPPED, Plan.NONE, "STOPPED"},
          {LastRun.DONE, End.STOPPED, Plan.NONE, "STOPPED"},
          {LastRun.STOPPING, End.STOPPED, Plan.NONE, "RUNNING"},
          {LastRun.STOPPED, End.STOPPED, Plan.NONE, "STOPPED"},
          {LastRun.WITHDRAWN, End.STOPPED, Plan.NONE, "STOPPED"},
          {LastRun.ABANDONED, End.STOPPED, Plan.NONE, "STOPPED"},
          // ended while its task was being executed: the task goes next time
          {LastRun.DONE, End.STOPPED, Plan.PLANNED, "STOPPED"},
          // ended, with a backfill that waits
          {LastRun.QUEUED, End.STOPPED, Plan.NONE, "PENDING"},
          {LastRun.RETRIED, End.STOPPED, Plan.NONE, "PENDING"},
          // ended by failures
          {LastRun.FAILED, End.FAILED, Plan.NONE, "FAILED"},
          {LastRun.FAILED, End.FAILED, Plan.PLANNED, "FAILED"},
          {LastRun.PICKED, End.FAILED, Plan.NONE, "RUNNING"},
          // ended by a user after failures, be it one or three
          {LastRun.FAILED, End.STOPPED, Plan.NONE, "STOPPED"},
          {LastRun.RETRIED_AND_WITHDRAWN, End.STOPPED, Plan.NONE, "STOPPED"},
          // ended by whoever stopped or abandoned the job
          {LastRun.STOPPED, End.GOES_ON, Plan.PLANNED, "STOPPED"},
          {LastRun.ABANDONED, End.GOES_ON, Plan.PLANNED, "STOPPED"},
          // a schedule that was lost
          {LastRun.FAILED, End.GOES_ON, Plan.NONE, "FAILED"},
          {LastRun.DONE, End.GOES_ON, Plan.NONE, "STOPPED"},
        });
  }

  @ParameterizedTest(name = "{0}: run {1}, end {2}, {3} → {4}")
  @MethodSource("recurringAndLive")
  void aRecurringOrLiveExportIsWhatItsRunAndItsScheduleAre(
      TestDatabase database, LastRun lastRun, End end, Plan plan, String status) {
    for (Frequency frequency : List.of(Frequency.RECURRING, Frequency.LIVE)) {
      assertThat(status(database, frequency, lastRun, end, plan))
          .as(frequency.name())
          .isEqualTo(status);
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void onlyTheLastRunCounts(TestDatabase database) {
    long export = insert(database, Frequency.RECURRING, LastRun.FAILED, End.GOES_ON, Plan.PLANNED);
    long last = insertRun(database, export, LastRun.STARTED);

    assertThat(status(database, export)).isEqualTo("RUNNING");
    assertThat(database.number("select run_ref from export_status where export_ref = ?", export))
        .isEqualTo(last);
    assertThat(database.number("select count(*) from export_status where export_ref = ?", export))
        .isOne();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void theNextRunIsWhenTheCalendarSays(TestDatabase database) {
    long planned = insert(database, Frequency.LIVE, LastRun.DONE, End.GOES_ON, Plan.PLANNED);
    long unplanned = insert(database, Frequency.LIVE, LastRun.DONE, End.STOPPED, Plan.NONE);

    long abandoned = insert(database, Frequency.LIVE, LastRun.ABANDONED, End.GOES_ON, Plan.PLANNED);
    long ended = insert(database, Frequency.LIVE, LastRun.DONE, End.STOPPED, Plan.PLANNED);

    assertThat(nextRunAt(database, planned)).isNotNull();
    assertThat(nextRunAt(database, unplanned)).isNull();
    assertThat(nextRunAt(database, abandoned)).isNull();
    assertThat(nextRunAt(database, ended)).isNull();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aStoppedBackfillDoesNotTouchTheSchedule(TestDatabase database) {
    long export = insert(database, Frequency.RECURRING, LastRun.DONE, End.GOES_ON, Plan.PLANNED);
    long backfill = insertRun(database, export, LastRun.STOPPED);
    database.run("update run set kind = 'BACKFILL' where id = ?", backfill);

    assertThat(status(database, export)).isEqualTo("PENDING");
    assertThat(nextRunAt(database, export)).isNotNull();
  }

  private static Object nextRunAt(TestDatabase database, long export) {
    return database.value("select next_run_at from export_status where export_ref = ?", export);
  }

  private static String status(
      TestDatabase database, Frequency frequency, LastRun lastRun, End end, Plan plan) {
    return status(database, insert(database, frequency, lastRun, end, plan));
  }

  private static String status(TestDatabase database, long export) {
    return database.text("select status from export_status where export_ref = ?", export);
  }

  private static long insert(
      TestDatabase database, Frequency frequency, LastRun lastRun, End end, Plan plan) {
    long export = TestDatabase.newId();
    database.insertExport(export);
    database.run(
        "update export set frequency = ?, end_status = ? where id = ?",
        frequency.name(),
        end == End.GOES_ON ? null : end.name(),
        export);
    if (plan == Plan.PLANNED) {
      database.insertTask("export", export, false);
    }
    if (lastRun != LastRun.NONE) {
      insertRun(database, export, lastRun);
    }
    return export;
  }

  private static long insertRun(TestDatabase database, long export, LastRun run) {
    long id = TestDatabase.newId();
    Long execution = run.job == null ? null : database.insertJobExecution(run.job);
    database.insertRun(id, export, execution, run.stopRequested);
    if (run.task) {
      database.insertTask("run", id, run.picked);
    }
    return id;
  }

  private static Stream<Arguments> onBoth(Object[][] rows) {
    return Arrays.stream(TestDatabase.values())
        .flatMap(
            database ->
                Arrays.stream(rows)
                    .map(row -> Stream.concat(Stream.of(database), Arrays.stream(row)).toArray())
                    .map(Arguments::of));
  }
}
