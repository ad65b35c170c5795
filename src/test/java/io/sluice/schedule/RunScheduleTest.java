package io.sluice.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.database.Schema;
import io.sluice.database.TestDatabase;
import io.sluice.export.Fields;
import io.sluice.export.lifecycle.ExportCycles;
import io.sluice.jobengine.JobEngine;
import io.sluice.jobengine.JobSettings;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The schedule on a database of its own. */
class RunScheduleTest {

  private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
  private final Instant soon = now.plus(Duration.ofMinutes(30));
  private final Instant later = now.plus(Duration.ofDays(2));

  private final DataSource database = TestDatabase.H2.empty();
  private final InterveningDataSource seen = new InterveningDataSource(database);
  private final RunSchedule schedule = new RunSchedule();
  private final SetClock clock = new SetClock();
  private final CountDownLatch beginning = new CountDownLatch(1);
  private final CountDownLatch mayBegin = new CountDownLatch(1);
  private volatile Optional<Instant> next = Optional.of(soon);

  @BeforeEach
  void build() {
    new Schema(database).migrate();
    schedule.dataSource = seen.dataSource();
    Fields.set(schedule, "threads", threads());
    schedule.settings = new RunSettings();
    schedule.settings.concurrency = 2;
    schedule.jobs = new ThreeThreads();
    schedule.cycles = new HeldCycles();
    schedule.engine = new IdleEngine();
    schedule.clock = clock;
    schedule.build();
  }

  @AfterEach
  void stop() {
    mayBegin.countDown();
    schedule.stop();
  }

  @Test
  void aRunThatWaitsForItsRetryStartsAtOnceWhenItIsSubmittedAgain() throws SQLException {
    schedule.submit(9, soon);

    schedule.submit(9, now);

    assertThat(executionTime("run", 9)).isEqualTo(now);
  }

  @Test
  void aNewPlanReplacesTheOldOne() throws SQLException {
    schedule.plan(5, soon);

    schedule.plan(5, later);

    assertThat(executionTime("export", 5)).isEqualTo(later);
  }

  /** An edit meets the very moment in which the calendar begins the export's run. */
  @Test
  void aPlanThatMeetsTheCalendarAtWorkIsNotLost() throws Exception {
    schedule.plan(5, now);
    schedule.start(false);
    assertThat(beginning.await(20, TimeUnit.SECONDS)).as("the calendar's begin").isTrue();

    next = Optional.of(later); // what the export's new settings say
    assertThatCode(() -> schedule.plan(5, later)).doesNotThrowAnyException();
    mayBegin.countDown();

    Awaitility.await("the next time to follow from the new settings")
        .atMost(Duration.ofSeconds(20))
        .until(() -> later.equals(executionTime("export", 5)));
  }

  @Test
  void aStopThatMeetsTheCalendarAtWorkIsNotLost() throws Exception {
    schedule.plan(5, now);
    schedule.start(false);
    assertThat(beginning.await(20, TimeUnit.SECONDS)).as("the calendar's begin").isTrue();

    next = Optional.empty();
    assertThatCode(() -> schedule.cancel(5)).doesNotThrowAnyException();
    mayBegin.countDown();

    Awaitility.await("the export to leave the calendar")
        .atMost(Duration.ofSeconds(20))
        .until(() -> executionTime("export", 5) == null);
  }

  /** Between db-scheduler's look at the task and its change of it. */
  @Test
  void aRunThatIsPickedAtTheMomentOfASubmitIsLeftToWhoeverExecutesIt() throws SQLException {
    schedule.submit(9, soon);
    seen.before("update scheduled_tasks set execution_time", this::pick);

    assertThatCode(() -> schedule.submit(9, now)).doesNotThrowAnyException();

    assertThat(seen.hasIntervened()).isTrue();
    assertThat(executionTime("run", 9)).isEqualTo(soon);
  }

  @Test
  void aRunThatIsPickedAtTheMomentOfAWithdrawalIsLeftToWhoeverExecutesIt() throws SQLException {
    schedule.submit(9, soon);
    seen.before("delete from scheduled_tasks", this::pick);

    assertThatCode(() -> schedule.withdraw(9)).doesNotThrowAnyException();

    assertThat(seen.hasIntervened()).isTrue();
    assertThat(executionTime("run", 9)).isEqualTo(soon);
  }

  @Test
  void aRunThatIsDoneAtTheMomentOfASubmitIsExecutedAgain() throws SQLException {
    schedule.submit(9, soon);
    seen.before(
        "update scheduled_tasks set execution_time", () -> change("delete from scheduled_tasks"));

    schedule.submit(9, now);

    assertThat(seen.hasIntervened()).isTrue();
    assertThat(executionTime("run", 9)).isEqualTo(now);
  }

  @Test
  void whatIsNotThereNeedsNoWithdrawal() {
    assertThatCode(() -> schedule.withdraw(9)).doesNotThrowAnyException();
  }

  private void pick() {
    change("update scheduled_tasks set picked = true, version = version + 1");
  }

  private void change(String sql) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void whatIsDueIsExecutedInTheEndThoughManyPollsFoundEveryThreadBusy() throws Exception {
    next = Optional.empty();
    for (long export = 1; export <= 12; export++) {
      schedule.plan(export, now);
    }
    schedule.start(false);
    Awaitility.await("polls while all threads are busy")
        .atMost(Duration.ofSeconds(20))
        .until(() -> seen.count("select * from scheduled_tasks where picked") >= 4);

    mayBegin.countDown();

    for (long export = 1; export <= 12; export++) {
      awaitLeft(export);
    }
  }

  @Test
  void whatIsDueBeginsAtOnceWhenTheClockWasSetBack() {
    next = Optional.empty();
    mayBegin.countDown();
    schedule.plan(4, now);
    schedule.start(false);
    awaitLeft(4);

    clock.set(Duration.ofHours(-1));
    schedule.plan(5, clock.instant());

    awaitLeft(5);
  }

  private void awaitLeft(long export) {
    Awaitility.await("export " + export + " to be begun and to leave the calendar")
        .atMost(Duration.ofSeconds(20))
        .until(() -> executionTime("export", export) == null);
  }

  @ParameterizedTest
  @CsvSource({"16, 16", "17, 16", "0, 16", "1, 1"})
  void runsThatWouldTakeEveryThreadOfTheJobsAreRefused(int concurrency, int jobThreads) {
    assertThatThrownBy(() -> RunSchedule.checkThreads(concurrency, jobThreads))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "sluice.run.concurrency is %d and sluice.job.threads is %d; sluice.run.concurrency must be at least 1 and less than sluice.job.threads"
                .formatted(concurrency, jobThreads));
  }

  private Instant executionTime(String task, long instance) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "select execution_time from scheduled_tasks"
                    + " where task_name = ? and task_instance = ?")) {
      statement.setString(1, task);
      statement.setString(2, Long.toString(instance));
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? row.getObject(1, Timestamp.class).toInstant() : null;
      }
    }
  }

  /** The server's, as far as the schedule uses it. */
  private static ManagedThreadFactory threads() {
    return (ManagedThreadFactory)
        Proxy.newProxyInstance(
            RunScheduleTest.class.getClassLoader(),
            new Class<?>[] {ManagedThreadFactory.class},
            (proxy, method, arguments) -> new Thread((Runnable) arguments[0]));
  }

  /** Begins only when the test lets it. */
  private final class HeldCycles extends ExportCycles {
    @Override
    public void begin(long exportId) {
      beginning.countDown();
      try {
        mayBegin.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public void next(long exportId, Consumer<Optional<Instant>> calendar) {
      calendar.accept(next);
    }
  }

  private static final class IdleEngine extends JobEngine {
    @Override
    public void shutDown() {
      // no job runs
    }
  }

  private static final class ThreeThreads extends JobSettings {
    @Override
    public int threads() {
      return 3;
    }
  }
}
