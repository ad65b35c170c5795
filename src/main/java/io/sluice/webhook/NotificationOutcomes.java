package io.sluice.webhook;

import io.sluice.delivery.Backoff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Notes what came of a delivery, each call in a transaction. */
@ApplicationScoped
@Transactional
public class NotificationOutcomes {

  static final Duration LONGEST = Duration.ofHours(24);
  private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(10), Duration.ofHours(1));
  private static final int MAX_REASON_CHARS = 500;
  private static final System.Logger LOG = System.getLogger(NotificationOutcomes.class.getName());

  private final NotificationRepository notifications;
  private final Clock clock;

  /** For the container's proxy. */
  protected NotificationOutcomes() {
    this(null, null);
  }

  @Inject
  public NotificationOutcomes(NotificationRepository notifications, Clock clock) {
    this.notifications = notifications;
    this.clock = clock;
  }

  /** Empty if it was delivered, given up, or deleted with its webhook. */
  Optional<Notification> find(long id) {
    return notifications.find(id);
  }

  void delivered(long id) {
    notifications
        .find(id)
        .ifPresent(
            notification -> {
              notifications.noteDelivered(notification.getWebhook(), clock.instant());
              notifications.remove(notification);
            });
  }

  /**
   * @param reason in words
   * @return when to try again; empty when a day has passed, and the notification is given up
   */
  Optional<Instant> failed(long id, String reason) {
    return notifications.find(id).flatMap(notification -> failed(notification, cut(reason)));
  }

  private Optional<Instant> failed(Notification notification, String reason) {
    Instant now = clock.instant();
    notification.failedOnce();
    notifications.noteFailed(notification.getWebhook(), now, reason);
    Instant next = now.plus(BACKOFF.after(notification.getTries()));
    if (next.isBefore(notification.getCreatedAt().plus(LONGEST))) {
      return Optional.of(next);
    }
    giveUp(notification, reason);
    return Optional.empty();
  }

  private void giveUp(Notification notification, String reason) {
    LOG.log(
        System.Logger.Level.ERROR,
        "Webhook {0} did not take a notification within a day ({1}); it is given up: {2}",
        notification.getWebhook().getId().toString(),
        reason,
        notification.getBody());
    notifications.remove(notification);
  }

  private static String cut(String reason) {
    return reason.length() <= MAX_REASON_CHARS ? reason : reason.substring(0, MAX_REASON_CHARS);
  }
}
