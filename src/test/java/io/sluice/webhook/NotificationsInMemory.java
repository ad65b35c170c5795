package io.sluice.webhook;

import io.sluice.security.secret.Secret;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** An notifications in memory, with one webhook. */
final class NotificationsInMemory extends NotificationRepository {

  final Webhook webhook = new Webhook(Instant.EPOCH);
  final Map<Long, Notification> waiting = new TreeMap<>();
  final List<String> failures = new ArrayList<>();
  int delivered;
  private final Set<Long> failing = new HashSet<>();

  NotificationsInMemory(URI url) {
    webhook.setTarget(url, new Secret("whsec-0123456789ab"));
    webhook.setEnabled(true);
  }

  @Override
  boolean markFailing(long exportId, Instant now) {
    return failing.add(exportId);
  }

  @Override
  boolean markWell(long exportId) {
    return failing.remove(exportId);
  }

  @Override
  List<Long> add(long partnerId, String body, Instant now) {
    long id = waiting.size() + 1L;
    Notification notification = new Notification(webhook, body, now);
    setId(notification, id);
    waiting.put(id, notification);
    return List.of(id);
  }

  private static void setId(Notification notification, long id) {
    try {
      var field = Notification.class.getDeclaredField("id");
      field.setAccessible(true);
      field.set(notification, id);
      var webhookId = Webhook.class.getDeclaredField("id");
      webhookId.setAccessible(true);
      webhookId.set(notification.getWebhook(), 1L);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  @Override
  Optional<Notification> find(long id) {
    return Optional.ofNullable(waiting.get(id));
  }

  @Override
  void remove(Notification notification) {
    waiting.remove(notification.getId());
  }

  @Override
  void noteDelivered(Webhook to, Instant now) {
    delivered++;
  }

  @Override
  void noteFailed(Webhook to, Instant now, String reason) {
    failures.add(reason);
  }
}
