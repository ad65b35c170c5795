package io.sluice.schedule;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
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
import java.util.List;
import javax.sql.DataSource;

/**
 * The queue of notifications, each one task. It has a table and threads of its own: runs keep
 * theirs for hours, and a failure must be told meanwhile.
 */
@ApplicationScoped
public class NotificationSchedule implements NotificationQueue {

  private static final String TASK_NAME = "notification";
  private static final String TABLE = "notification_tasks";
  private static final int THREADS = 2;
  private static final Duration POLLING = Duration.ofSeconds(2);
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);
  private static final Duration AFTER_ERROR = Duration.ofMinutes(1);
  private static final Duration SHUTDOWN = Duration.ofSeconds(11);

  @Inject DataSource dataSource;
  @Inject NotificationDelivery delivery;
  @Inject Clock clock;
  @Resource private ManagedThreadFactory threads;

  private TaskQueue queue;

  @PostConstruct
  void build() {
    queue =
        new TaskQueue(
            dataSource,
            clock,
            threads,
            new TaskQueue.Pace(TABLE, THREADS, POLLING, HEARTBEAT, AFTER_ERROR, SHUTDOWN),
            List.of(new TaskQueue.Kind(TASK_NAME, this::deliver)));
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
    queue.start();
  }

  @Override
  public void submit(long notificationId, Instant at) {
    queue.add(TASK_NAME, notificationId, at);
  }

  @PreDestroy
  void stop() {
    queue.stop();
  }
}
