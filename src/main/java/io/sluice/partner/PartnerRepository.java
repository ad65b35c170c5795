package io.sluice.partner;

import io.sluice.database.DatabaseRefusal;
import io.sluice.problem.ConflictException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Optional;

/** The stored partners. What it throws leaves the transaction fit for nothing but a rollback. */
@ApplicationScoped
public class PartnerRepository {

  @PersistenceContext(unitName = "sluice")
  private EntityManager entities;

  Optional<Partner> find(long id) {
    return Optional.ofNullable(entities.find(Partner.class, id));
  }

  /** A page, counted from 1, in the order in which they were made. */
  List<Partner> list(int page, int size) {
    return entities
        .createQuery("select p from Partner p order by p.id", Partner.class)
        .setFirstResult((int) Math.min(Integer.MAX_VALUE, (page - 1L) * size))
        .setMaxResults(size)
        .getResultList();
  }

  long count() {
    return entities.createQuery("select count(p) from Partner p", Long.class).getSingleResult();
  }

  Optional<Partner> findByNickname(String nickname) {
    return entities
        .createQuery("select p from Partner p where p.nickname = :nickname", Partner.class)
        .setParameter("nickname", nickname)
        .getResultStream()
        .findFirst();
  }

  List<String> nicknamesOfAccount(long accountId) {
    return entities
        .createQuery(
            "select p.nickname from Partner p where p.account.id = :account order by p.nickname",
            String.class)
        .setParameter("account", accountId)
        .getResultList();
  }

  /**
   * Writes a new or changed partner.
   *
   * @throws PartnerNicknameTakenException if another transaction took the nickname
   * @throws ConflictException if another transaction changed the partner
   */
  Partner save(Partner partner) {
    String nickname = partner.getNickname();
    try {
      entities.persist(partner);
      entities.flush();
      return partner;
    } catch (OptimisticLockException overtaken) {
      throw changedMeanwhile(partner);
    } catch (PersistenceException refused) {
      throw DatabaseRefusal.isTaken(refused)
          ? new PartnerNicknameTakenException(nickname)
          : refused;
    }
  }

  /**
   * @throws PartnerInUseException if an export refers to it
   * @throws ConflictException if another transaction changed it
   */
  void delete(Partner partner) {
    try {
      entities.remove(partner);
      entities.flush();
    } catch (OptimisticLockException overtaken) {
      throw changedMeanwhile(partner);
    } catch (PersistenceException refused) {
      throw DatabaseRefusal.isReferredTo(refused)
          ? new PartnerInUseException(partner.getId(), List.of())
          : refused;
    }
  }

  private static ConflictException changedMeanwhile(Partner partner) {
    return new ConflictException(
        "Partner %d was changed by someone else meanwhile; it must be read again"
            .formatted(partner.getId()));
  }
}
