package io.sluice.schedule;

import com.github.kagkarlsson.scheduler.CurrentlyExecuting;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.ExecutionException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.function.LongFunction;
import javax.sql.DataSource;

/**
 * Tasks of db-scheduler in one table, each about a thing with an id, and the threads that execute
 * them. What a dead server executed is taken over by another.
 */
final class TaskQueue {

  /**
   * A kind of task.
   *
   * @param name its tasks have in the table
   * @param execute does what is due for the thing of an id; says what becomes of the task
   */
  record Kind(String name, LongFunction<CompletionHandler<Void>> execute) {}

  /**
   * A table and how often it is looked at.
   *
   * @param threads how many tasks are executed at once
   * @param heartbeat how often a server says that it is alive; it is dead when it missed four
   * @param afterError until a task that threw is executed again
   * @param shutdown for so long a stop waits for what is executed
   */
  record Pace(
      String table,
      int threads,
      Duration polling,
      Duration heartbeat,
      Duration afterError,
      Duration shutdown) {}

  private static final int MISSED_HEARTBEATS = 4;

  /** They look for the dead, send heartbeats and tidy up. */
  private static final int HOUSEKEEPERS = 3;

  /** More than once a task is hardly changed at the very moment in which it is looked at. */
  private static final int LOOKS = 3;

  private final Map<String, CustomTask<Void>> tasks = new LinkedHashMap<>();
  private final Scheduler scheduler;
  private final ExecutorService executor;
  private final ExecutorService due;
  private final ScheduledExecutorService housekeeper;

  TaskQueue(
      DataSource dataSource, Clock clock, ThreadFactory threads, Pace pace, List<Kind> kinds) {
    executor = DueThreads.of(pace.threads(), threads);
    due = Executors.newSingleThreadExecutor(threads);
    housekeeper = Executors.newScheduledThreadPool(HOUSEKEEPERS, threads);
    TakeOver takeOver = new TakeOver(this::executedHere, clock);
    kinds.forEach(kind -> tasks.put(kind.name(), task(kind, pace, takeOver)));
    scheduler =
        ClockedScheduler.of(dataSource, clock, tasks.values().toArray(Task<?>[]::new))
            .tableName(pace.table())
            .schedulerName(ServerName.ofThisServer())
            .threads(pace.threads())
            .executorService(executor)
            .dueExecutor(due)
            .housekeeperExecutor(housekeeper)
            .pollingInterval(pace.polling())
            .heartbeatInterval(pace.heartbeat())
            .missedHeartbeatsLimit(MISSED_HEARTBEATS)
            .shutdownMaxWait(pace.shutdown())
            .build();
  }

  private static CustomTask<Void> task(Kind kind, Pace pace, TakeOver takeOver) {
    return Tasks.custom(kind.name(), Void.class)
        .onFailureReschedule(FixedDelay.of(pace.afterError()))
        .onDeadExecution(takeOver)
        .execute((instance, context) -> kind.execute().apply(Long.parseLong(instance.getId())));
  }

  private List<CurrentlyExecuting> executedHere() {
    return scheduler.getCurrentlyExecuting();
  }

  /** Begins to execute what is due, also what another server left behind. */
  void start() {
    scheduler.start();
  }

  /** Puts a task into the queue, unless it is there already. */
  void add(String kind, long id, Instant at) {
    scheduler.scheduleIfNotExists(instance(kind, id), at);
  }

  /** Puts a task into the queue, or gives the one that waits there another time. */
  void put(String kind, long id, Instant at) {
    TaskInstance<Void> instance = instance(kind, id);
    unlessExecuted(
        () -> {
          if (!scheduler.scheduleIfNotExists(instance, at)) {
            scheduler.reschedule(instance, at);
          }
        });
  }

  /** Takes a task out of the queue; does nothing when none is there. */
  void remove(String kind, long id) {
    unlessExecuted(() -> scheduler.cancel(instance(kind, id)));
  }

  private TaskInstance<Void> instance(String kind, long id) {
    return tasks.get(kind).instance(Long.toString(id));
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

  /** Ends the threads of this server. */
  void stop() {
    scheduler.stop();
    executor.shutdownNow();
    due.shutdownNow();
    housekeeper.shutdownNow();
  }
}
