package io.sluice.webhook;

import io.sluice.database.UtcTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Notifications that wait for their webhooks, and the exports whose failure was told. */
@ApplicationScoped
public class NotificationRepository {

  @PersistenceContext(unitName = "sluice")
  private EntityManager entities;

  /** Returns whether the export was well before. */
  boolean markFailing(long exportId, Instant now) {
    if (entities.find(FailingExport.class, exportId) != null) {
      return false;
    }
    entities.persist(new FailingExport(exportId, now));
    return true;
  }

  /** Returns whether the export was failing before. */
  boolean markWell(long exportId) {
    return entities
            .createQuery("delete from FailingExport failing where failing.exportId = :export")
            .setParameter("export", exportId)
            .executeUpdate()
        > 0;
  }

  /** Adds the body for each enabled webhook of the partner or of all partners; their ids. */
  List<Long> add(long partnerId, String body, Instant now) {
    List<Notification> added =
        entities
            .createQuery(
                "select webhook from Webhook webhook where webhook.enabled = true"
                    + " and (webhook.partnerId is null or webhook.partnerId = :partner)",
                Webhook.class)
            .setParameter("partner", partnerId)
            .getResultStream()
            .map(webhook -> new Notification(webhook, body, now))
            .toList();
    added.forEach(entities::persist);
    entities.flush();
    return added.stream().map(Notification::getId).toList();
  }

  Optional<Notification> find(long id) {
    return Optional.ofNullable(entities.find(Notification.class, id));
  }

  void remove(Notification notification) {
    entities.remove(notification);
  }

  /** Does not change the webhook's version: nobody's edit is to fail for it. */
  void noteDelivered(Webhook webhook, Instant now) {
    entities
        .createNativeQuery("update webhook set last_delivered_at = ?1 where id = ?2")
        .setParameter(1, UtcTime.stored(now))
        .setParameter(2, webhook.getId())
        .executeUpdate();
  }

  void noteFailed(Webhook webhook, Instant now, String reason) {
    entities
        .createNativeQuery(
            "update webhook set last_failed_at = ?1, last_failure = ?2 where id = ?3")
        .setParameter(1, UtcTime.stored(now))
        .setParameter(2, reason)
        .setParameter(3, webhook.getId())
        .executeUpdate();
  }
}
