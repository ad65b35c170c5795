package io.sluice.webhook;

import io.sluice.export.ExportStatus;
import io.sluice.run.RunOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

/**
 * Decides what is worth telling: the first failure of an export that was well, and the first run
 * that is DONE after it. Everything between is silence, also over a restart. Works in the
 * transaction of the change that it watches.
 */
@ApplicationScoped
public class ExportWatcher {

  private final NotificationRepository notifications;
  private final NotificationQueue queue;
  private final Clock clock;

  /** For the container's proxy. */
  protected ExportWatcher() {
    this(null, null, null);
  }

  @Inject
  public ExportWatcher(NotificationRepository notifications, NotificationQueue queue, Clock clock) {
    this.notifications = notifications;
    this.queue = queue;
    this.clock = clock;
  }

  void ended(@Observes RunOutcome outcome) {
    Instant now = clock.instant();
    boolean isNews =
        outcome.status() == ExportStatus.DONE
            ? notifications.markWell(outcome.exportId())
            : notifications.markFailing(outcome.exportId(), now);
    if (isNews) {
      String body = NotificationBody.of(outcome, now).toJson();
      notifications.add(outcome.partnerId(), body, now).forEach(id -> queue.submit(id, now));
    }
  }
}
