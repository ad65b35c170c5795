package io.sluice.schedule;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.sluice.webhook.NotificationDelivery;
import io.sluice.webhook.NotificationQueue;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.sql.DataSource;

/**
 * The queue of notifications, each one task. It has a table and threads of its own: runs keep
 * theirs for hours, and a failure must be told meanwhile.
 */
@ApplicationScoped
public class NotificationSchedule implements NotificationQueue {

  private static final String TABLE = "notification_tasks";
  private static final int THREADS = 2;
  private static final Duration POLLING = Duration.ofSeconds(2);
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);
  private static final Duration AFTER_ERROR = Duration.ofMinutes(1);
  private static final Duration SHUTDOWN = Duration.ofSeconds(11);

  @Inject private DataSource dataSource;
  @Inject private NotificationDelivery delivery;
  @Inject private Clock clock;
  @Resource private ManagedThreadFactory threads;

  private CustomTask<Void> task;
  private Scheduler scheduler;
  private ExecutorService executor;
  private ExecutorService due;
  private ScheduledExecutorService housekeeper;

  @PostConstruct
  void build() {
    executor = DueThreads.of(THREADS, threads);
    due = Executors.newSingleThreadExecutor(threads);
    housekeeper = Executors.newScheduledThreadPool(2, threads);
    TakeOver takeOver = new TakeOver(() -> scheduler.getCurrentlyExecuting(), clock);
    task =
        Tasks.custom("notification", Void.class)
            .onFailureReschedule(FixedDelay.of(AFTER_ERROR))
            .onDeadExecution(takeOver)
            .execute((instance, context) -> deliver(Long.parseLong(instance.getId())));
    scheduler =
        ClockedScheduler.of(dataSource, clock, task)
            .tableName(TABLE)
            .schedulerName(ServerName.ofThisServer())
            .threads(THREADS)
            .executorService(executor)
            .dueExecutor(due)
            .housekeeperExecutor(housekeeper)
            .pollingInterval(POLLING)
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(4)
            .shutdownMaxWait(SHUTDOWN)
            .build();
  }

  private CompletionHandler<Void> deliver(long notificationId) {
    return delivery
        .deliver(notificationId)
        .<CompletionHandler<Void>>map(
            next -> (complete, operations) -> operations.reschedule(complete, next))
        .orElse((complete, operations) -> operations.remove());
  }

  /** Begins to deliver, also what another server left behind. */
  public void start() {
    scheduler.start();
  }

  @Override
  public void submit(long notificationId, Instant at) {
    scheduler.scheduleIfNotExists(task.instance(Long.toString(notificationId)), at);
  }

  @PreDestroy
  void stop() {
    scheduler.stop();
    executor.shutdownNow();
    due.shutdownNow();
    housekeeper.shutdownNow();
  }
}
