package io.sluice.schedule;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import io.sluice.export.lifecycle.ExportCalendar;
import io.sluice.export.lifecycle.ExportCycles;
import io.sluice.jobengine.JobEngine;
import io.sluice.jobengine.JobSettings;
import io.sluice.run.RunQueue;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;

/**
 * The queue of runs. Each waiting or executing run is one task; it occupies a thread while it is
 * executed, so that its heartbeat says that this server is alive. A server that misses four
 * heartbeats is dead, and its runs are taken over: within half a minute.
 */
@ApplicationScoped
public class RunSchedule implements RunQueue, ExportCalendar {

  /** The view {@code run_status} looks for tasks of this name. */
  static final String TASK_NAME = "run";

  /** The view {@code export_status} looks for tasks of this name. */
  static final String CALENDAR_TASK_NAME = "export";

  private static final String TABLE = "scheduled_tasks";
  private static final Duration POLLING = Duration.ofSeconds(1);
  private static final Duration HEARTBEAT = Duration.ofSeconds(5);
  private static final Duration AFTER_ERROR = Duration.ofSeconds(10);
  private static final Duration SHUTDOWN = Duration.ofSeconds(3);

  @Inject DataSource dataSource;
  @Inject RunSupervisor supervisor;
  @Inject JobEngine engine;
  @Resource private ManagedThreadFactory threads;

  @Inject RunSettings settings;
  @Inject JobSettings jobs;
  @Inject ExportCycles cycles;
  @Inject Clock clock;

  private TaskQueue queue;

  @PostConstruct
  void build() {
    checkThreads(settings.concurrency(), jobs.threads());
    queue =
        new TaskQueue(
            dataSource,
            clock,
            threads,
            new TaskQueue.Pace(
                TABLE, settings.concurrency(), POLLING, HEARTBEAT, AFTER_ERROR, SHUTDOWN),
            List.of(
                new TaskQueue.Kind(TASK_NAME, runId -> supervisor.execute(runId)),
                new TaskQueue.Kind(CALENDAR_TASK_NAME, this::beginCycle)));
  }

  /**
   * Each run keeps one thread of the job engine and waits there for its slices, which need more.
   */
  static void checkThreads(int concurrency, int jobThreads) {
    if (concurrency < 1 || concurrency >= jobThreads) {
      throw new IllegalStateException(
          "sluice.run.concurrency is %d and sluice.job.threads is %d; sluice.run.concurrency must be at least 1 and less than sluice.job.threads"
              .formatted(concurrency, jobThreads));
    }
  }

  /**
   * Begins to execute runs, those included that another server left behind.
   *
   * @param alone whether no other server can use the database: then what is still marked as being
   *     executed was left by a crash, and goes on at once
   */
  public void start(boolean alone) {
    if (alone) {
      releaseAll();
    }
    queue.start();
  }

  private void releaseAll() {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "update scheduled_tasks set picked = false, picked_by = null, last_heartbeat = null"
              + " where picked = true");
    } catch (SQLException e) {
      throw new IllegalStateException("The runs of before the start could not be released", e);
    }
  }

  private CompletionHandler<Void> beginCycle(long exportId) {
    cycles.begin(exportId);
    return (complete, operations) ->
        cycles.next(
            exportId,
            next ->
                next.ifPresentOrElse(
                    at -> operations.reschedule(complete, at), operations::remove));
  }

  /** While the calendar is at the export, it asks itself for the next time when it is done. */
  @Override
  public void plan(long exportId, Instant at) {
    queue.put(CALENDAR_TASK_NAME, exportId, at);
  }

  @Override
  public void cancel(long exportId) {
    queue.remove(CALENDAR_TASK_NAME, exportId);
  }

  @Override
  public void submit(long runId, Instant at) {
    queue.put(TASK_NAME, runId, at);
  }

  @Override
  public void withdraw(long runId) {
    queue.remove(TASK_NAME, runId);
  }

  /** Lets the runs of this server write their checkpoints; another server, or the next, goes on. */
  @PreDestroy
  void stop() {
    engine.shutDown();
    queue.stop();
  }
}
