package io.sluice.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class SchedulerLogTest {

  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

  @SuppressWarnings("unused") // by the parameterized tests
  private static final List<String> NAMES = SchedulerLog.REPEATING;

  private final SchedulerLog log = new SchedulerLog();
  private final Written written = new Written();
  private final SQLException outage =
      new SQLNonTransientConnectionException("Connection refused", "08001");
  private final Logger ours = Logger.getLogger(OutageFilter.class.getName());
  private final Logger theirs = Logger.getLogger("com.github.kagkarlsson.scheduler");

  @BeforeEach
  void install() {
    ours.addHandler(written);
    theirs.addHandler(written);
    log.install(null);
  }

  @AfterEach
  void remove() {
    log.remove();
    theirs.removeHandler(written);
    ours.removeHandler(written);
  }

  @ParameterizedTest
  @FieldSource("NAMES")
  void theLoggersAreThoseOfClassesThatAreThere(String name) {
    assertThatCode(() -> Class.forName(name)).doesNotThrowAnyException();
  }

  @Test
  void anOutageIsALineAMinuteWithoutAStackTrace() {
    for (int second = 0; second < 130; second++) {
      for (String name : SchedulerLog.REPEATING) {
        log(name, new IllegalStateException(outage), NOW.plusSeconds(second));
      }
    }

    String line =
        "The database is out of reach of the schedule: java.lang.IllegalStateException: " + outage;
    assertThat(written.records).allSatisfy(record -> assertThat(record.getThrown()).isNull());
    assertThat(written.records)
        .extracting(LogRecord::getMessage)
        .containsExactly(
            line,
            line + "; it was so 179 times since this was said",
            line + "; it was so 179 times since this was said");
  }

  @ParameterizedTest
  @FieldSource("NAMES")
  void everythingElseIsLoggedAsItIs(String name) {
    IllegalStateException defect = new IllegalStateException("a defect");

    log(name, defect, NOW);
    log(name, null, NOW);

    assertThat(written.records).extracting(LogRecord::getThrown).containsExactly(defect, null);
  }

  @ParameterizedTest
  @FieldSource("NAMES")
  void theServersOwnFilterIsAskedAndComesBack(String name) {
    log.remove();
    Logger.getLogger(name).setFilter(record -> false);

    log.install(null);
    log(name, null, NOW);
    log.remove();

    assertThat(written.records).isEmpty();
    assertThat(Logger.getLogger(name).getFilter()).isNotNull().isNotInstanceOf(OutageFilter.class);
    Logger.getLogger(name).setFilter(null);
  }

  @Test
  void aSchedulerWithoutItsDatabaseDoesNotFillTheLog() {
    AtomicInteger looks = new AtomicInteger();
    Scheduler scheduler = scheduler(withoutDatabase(looks));
    written.records.clear(); // what is said once, at the start

    scheduler.start();
    Awaitility.await("looks at the database")
        .atMost(Duration.ofSeconds(20))
        .until(() -> looks.get() > 20);
    scheduler.stop();

    assertThat(written.records).extracting(LogRecord::getThrown).containsOnlyNulls();
    assertThat(written.records)
        .extracting(LogRecord::getMessage)
        .filteredOn(message -> message.contains("out of reach"))
        .hasSize(1);
  }

  private static Scheduler scheduler(DataSource database) {
    return ClockedScheduler.of(
            database, Clock.systemUTC(), Tasks.oneTime("any").execute((instance, context) -> {}))
        .threads(1)
        .pollingInterval(Duration.ofMillis(20))
        .heartbeatInterval(Duration.ofMillis(20))
        .build();
  }

  private DataSource withoutDatabase(AtomicInteger looks) {
    return (DataSource)
        Proxy.newProxyInstance(
            SchedulerLogTest.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> {
              looks.incrementAndGet();
              throw outage;
            });
  }

  private static void log(String name, Throwable thrown, Instant at) {
    LogRecord record = new LogRecord(Level.SEVERE, "Unhandled exception. Will keep running.");
    record.setLoggerName(name);
    record.setThrown(thrown);
    record.setInstant(at);
    Logger.getLogger(name).log(record);
  }

  private static final class Written extends Handler {

    private final List<LogRecord> records = new CopyOnWriteArrayList<>();

    @Override
    public void publish(LogRecord record) {
      records.add(record);
    }

    @Override
    public void flush() {
      // nothing is held back
    }

    @Override
    public void close() {
      // nothing is open
    }
  }
}
