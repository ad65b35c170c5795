package io.sluice.schedule;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.ExecutionException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.sluice.export.lifecycle.ExportCalendar;
import io.sluice.export.lifecycle.ExportCycles;
import io.sluice.jobengine.JobEngine;
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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

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

  private static final Duration POLLING = Duration.ofSeconds(1);
  private static final Duration HEARTBEAT = Duration.ofSeconds(5);
  private static final Duration AFTER_ERROR = Duration.ofSeconds(10);
  private static final Duration SHUTDOWN = Duration.ofSeconds(3);

  /** More than once a task is hardly changed at the very moment in which it is looked at. */
  private static final int LOOKS = 3;

  @Inject private DataSource dataSource;
  @Inject private RunSupervisor supervisor;
  @Inject private JobEngine engine;
  @Resource private ManagedThreadFactory threads;

  @Inject
  @ConfigProperty(name = "sluice.run.concurrency", defaultValue = "6")
  private int concurrency;

  @Inject
  @ConfigProperty(name = "sluice.job.threads", defaultValue = "16")
  private int jobThreads;

  @Inject private ExportCycles cycles;
  @Inject private Clock clock;

  private CustomTask<Void> task;
  private CustomTask<Void> calendarTask;
  private Scheduler scheduler;
  private ExecutorService executor;
  private ExecutorService due;
  private ScheduledExecutorService housekeeper;

  @PostConstruct
  void build() {
    checkThreads(concurrency, jobThreads);
    executor = DueThreads.of(concurrency, threads);
    due = Executors.newSingleThreadExecutor(threads);
    housekeeper = Executors.newScheduledThreadPool(3, threads);
    TakeOver takeOver = new TakeOver(() -> scheduler.getCurrentlyExecuting(), clock);
    task =
        Tasks.custom(TASK_NAME, Void.class)
            .onFailureReschedule(FixedDelay.of(AFTER_ERROR))
            .onDeadExecution(takeOver)
            .execute((instance, context) -> supervisor.execute(Long.parseLong(instance.getId())));
    calendarTask =
        Tasks.custom(CALENDAR_TASK_NAME, Void.class)
            .onFailureReschedule(FixedDelay.of(AFTER_ERROR))
            .onDeadExecution(takeOver)
            .execute((instance, context) -> beginCycle(Long.parseLong(instance.getId())));
    scheduler =
        ClockedScheduler.of(dataSource, clock, task, calendarTask)
            .schedulerName(ServerName.ofThisServer())
            .threads(concurrency)
            .executorService(executor)
            .dueExecutor(due)
            .housekeeperExecutor(housekeeper)
            .pollingInterval(POLLING)
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(4)
            .shutdownMaxWait(SHUTDOWN)
            .build();
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
    scheduler.start();
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
    schedule(calendarTask.instance(Long.toString(exportId)), at);
  }

  @Override
  public void cancel(long exportId) {
    remove(calendarTask.instance(Long.toString(exportId)));
  }

  @Override
  public void submit(long runId, Instant at) {
    schedule(task.instance(Long.toString(runId)), at);
  }

  private void schedule(TaskInstance<Void> instance, Instant at) {
    unlessExecuted(
        () -> {
          if (!scheduler.scheduleIfNotExists(instance, at)) {
            scheduler.reschedule(instance, at);
          }
        });
  }

  /**
   * Changes a task that waits. One that is executed is left alone: whoever executes it decides when
   * it comes again, and sees a stop that was asked for.
   *
   * @param change looks at the task before it changes it: when the task was picked, or was done, at
   *     this very moment, it looks again
   */
  private static void unlessExecuted(Runnable change) {
    for (int look = 0; look < LOOKS; look++) {
      try {
        change.run();
        return;
      } catch (TaskInstanceCurrentlyExecutingException e) {
        return;
      } catch (TaskInstanceNotFoundException | ExecutionException e) {
        // not what it was when it was looked at
      }
    }
  }

  @Override
  public void withdraw(long runId) {
    remove(task.instance(Long.toString(runId)));
  }

  private void remove(TaskInstance<Void> instance) {
    unlessExecuted(() -> scheduler.cancel(instance));
  }

  /** Lets the runs of this server write their checkpoints; another server, or the next, goes on. */
  @PreDestroy
  void stop() {
    engine.shutDown();
    scheduler.stop();
    executor.shutdownNow();
    due.shutdownNow();
    housekeeper.shutdownNow();
  }
}
