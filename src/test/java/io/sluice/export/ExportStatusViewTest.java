package io.sluice.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.database.TestDatabase;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The one place that derives an export's status, on both databases. */
class ExportStatusViewTest {

  private static final boolean ENDED = true;
  private static final boolean GOES_ON = false;

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
          {LastRun.QUEUED, GOES_ON, "PENDING"},
          {LastRun.PICKED, GOES_ON, "RUNNING"},
          {LastRun.STARTED, GOES_ON, "RUNNING"},
          {LastRun.LEFT_BY_A_DEAD_SERVER, GOES_ON, "RUNNING"},
          {LastRun.STOPPING, ENDED, "RUNNING"},
          {LastRun.STOPPED, ENDED, "STOPPED"},
          {LastRun.WITHDRAWN, ENDED, "STOPPED"},
          {LastRun.ABANDONED, GOES_ON, "STOPPED"},
          {LastRun.STOPPED_TO_GO_ON, GOES_ON, "PENDING"},
          {LastRun.RETRIED, GOES_ON, "PENDING"},
          {LastRun.FAILED, GOES_ON, "FAILED"},
          {LastRun.DONE, GOES_ON, "DONE"},
          {LastRun.DONE, ENDED, "DONE"},
        });
  }

  @ParameterizedTest(name = "{0}: run {1}, ended {2} → {3}")
  @MethodSource("oneTime")
  void aOneTimeExportIsWhatItsRunIs(
      TestDatabase database, LastRun lastRun, boolean ended, String status) {
    assertThat(status(database, Frequency.ONE_TIME, lastRun, ended, Plan.NONE)).isEqualTo(status);
  }

  static Stream<Arguments> recurringAndLive() {
    return onBoth(
        new Object[][] {
          // before the first run, and between two runs
          {LastRun.NONE, GOES_ON, Plan.PLANNED, "PENDING"},
          {LastRun.DONE, GOES_ON, Plan.PLANNED, "PENDING"},
          {LastRun.FAILED, GOES_ON, Plan.PLANNED, "PENDING"},
          // during a run
          {LastRun.QUEUED, GOES_ON, Plan.PLANNED, "PENDING"},
          {LastRun.RETRIED, GOES_ON, Plan.PLANNED, "PENDING"},
          {LastRun.RETRIED, GOES_ON, Plan.NONE, "PENDING"},
          {LastRun.STOPPED_TO_GO_ON, GOES_ON, Plan.PLANNED, "PENDING"},
          {LastRun.PICKED, GOES_ON, Plan.PLANNED, "RUNNING"},
          {LastRun.STARTED, GOES_ON, Plan.PLANNED, "RUNNING"},
          {LastRun.LEFT_BY_A_DEAD_SERVER, GOES_ON, Plan.PLANNED, "RUNNING"},
          // ended by a user, in each of these states
          {LastRun.NONE, ENDED, Plan.NONE, "STOPPED"},
          {LastRun.DONE, ENDED, Plan.NONE, "STOPPED"},
          {LastRun.STOPPING, ENDED, Plan.NONE, "RUNNING"},
          {LastRun.STOPPED, ENDED, Plan.NONE, "STOPPED"},
          {LastRun.WITHDRAWN, ENDED, Plan.NONE, "STOPPED"},
          {LastRun.ABANDONED, ENDED, Plan.NONE, "STOPPED"},
          // ended while its task was being executed: the task goes next time
          {LastRun.DONE, ENDED, Plan.PLANNED, "STOPPED"},
          // ended, with a backfill that waits
          {LastRun.QUEUED, ENDED, Plan.NONE, "PENDING"},
          {LastRun.RETRIED, ENDED, Plan.NONE, "PENDING"},
          // ended by failures
          {LastRun.FAILED, ENDED, Plan.NONE, "FAILED"},
          // a schedule that was lost
          {LastRun.FAILED, GOES_ON, Plan.NONE, "FAILED"},
          {LastRun.DONE, GOES_ON, Plan.NONE, "STOPPED"},
        });
  }

  @ParameterizedTest(name = "{0}: run {1}, ended {2}, {3} → {4}")
  @MethodSource("recurringAndLive")
  void aRecurringOrLiveExportIsWhatItsRunAndItsScheduleAre(
      TestDatabase database, LastRun lastRun, boolean ended, Plan plan, String status) {
    for (Frequency frequency : List.of(Frequency.RECURRING, Frequency.LIVE)) {
      assertThat(status(database, frequency, lastRun, ended, plan))
          .as(frequency.name())
          .isEqualTo(status);
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void onlyTheLastRunCounts(TestDatabase database) {
    long export = insert(database, Frequency.RECURRING, LastRun.FAILED, GOES_ON, Plan.PLANNED);
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
    long planned = insert(database, Frequency.LIVE, LastRun.DONE, GOES_ON, Plan.PLANNED);
    long unplanned = insert(database, Frequency.LIVE, LastRun.DONE, ENDED, Plan.NONE);

    assertThat(nextRunAt(database, planned)).isNotNull();
    assertThat(nextRunAt(database, unplanned)).isNull();
  }

  private static Object nextRunAt(TestDatabase database, long export) {
    return database.value("select next_run_at from export_status where export_ref = ?", export);
  }

  private static String status(
      TestDatabase database, Frequency frequency, LastRun lastRun, boolean ended, Plan plan) {
    return status(database, insert(database, frequency, lastRun, ended, plan));
  }

  private static String status(TestDatabase database, long export) {
    return database.text("select status from export_status where export_ref = ?", export);
  }

  private static long insert(
      TestDatabase database, Frequency frequency, LastRun lastRun, boolean ended, Plan plan) {
    long export = TestDatabase.newId();
    database.insertExport(export);
    database.run(
        "update export set frequency = ?, ended = ? where id = ?", frequency.name(), ended, export);
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
