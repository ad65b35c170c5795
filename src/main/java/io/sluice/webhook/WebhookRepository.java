package io.sluice.webhook;

import io.sluice.problem.ConflictException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The stored webhooks. */
@ApplicationScoped
public class WebhookRepository {

  @PersistenceContext(unitName = "sluice")
  private EntityManager entities;

  Optional<Webhook> find(long id) {
    return Optional.ofNullable(entities.find(Webhook.class, id));
  }

  /** A page, counted from 1, in the order in which they were made. */
  List<Webhook> list(int page, int size) {
    return entities
        .createQuery("select webhook from Webhook webhook order by webhook.id", Webhook.class)
        .setFirstResult((int) Math.min(Integer.MAX_VALUE, (page - 1L) * size))
        .setMaxResults(size)
        .getResultList();
  }

  long count() {
    return entities
        .createQuery("select count(webhook) from Webhook webhook", Long.class)
        .getSingleResult();
  }

  /**
   * @throws ConflictException if another transaction changed it
   */
  Webhook save(Webhook webhook) {
    try {
      entities.persist(webhook);
      entities.flush();
      return webhook;
    } catch (OptimisticLockException overtaken) {
      throw changedMeanwhile(webhook);
    }
  }

  /**
   * Deletes it with what it was not told yet.
   *
   * @throws ConflictException if another transaction changed it
   */
  void delete(Webhook webhook) {
    try {
      entities.remove(webhook);
      entities.flush();
    } catch (OptimisticLockException overtaken) {
      throw changedMeanwhile(webhook);
    }
  }

  private static ConflictException changedMeanwhile(Webhook webhook) {
    return new ConflictException(
        "Webhook %d was changed by someone else meanwhile; it must be read again"
            .formatted(webhook.getId()));
  }
}
