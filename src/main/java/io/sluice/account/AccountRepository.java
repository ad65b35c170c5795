package io.sluice.account;

import io.sluice.database.DatabaseRefusal;
import io.sluice.problem.ConflictException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Optional;

/** The stored accounts. What it throws leaves the transaction fit for nothing but a rollback. */
@ApplicationScoped
public class AccountRepository {

  @PersistenceContext(unitName = "sluice")
  private EntityManager entities;

  Optional<Account> find(long id) {
    return Optional.ofNullable(entities.find(Account.class, id));
  }

  /** A page, counted from 1, in the order in which they were made. */
  List<Account> list(int page, int size) {
    return entities
        .createQuery("select a from Account a order by a.id", Account.class)
        .setFirstResult((int) Math.min(Integer.MAX_VALUE, (page - 1L) * size))
        .setMaxResults(size)
        .getResultList();
  }

  long count() {
    return entities.createQuery("select count(a) from Account a", Long.class).getSingleResult();
  }

  Optional<Account> findByName(String name) {
    return entities
        .createQuery("select a from Account a where a.name = :name", Account.class)
        .setParameter("name", name)
        .getResultStream()
        .findFirst();
  }

  /**
   * Writes a new or changed account.
   *
   * @throws AccountNameTakenException if another transaction took the name
   * @throws ConflictException if another transaction changed the account
   */
  Account save(Account account) {
    String name = account.getName();
    try {
      entities.persist(account);
      entities.flush();
      return account;
    } catch (OptimisticLockException overtaken) {
      throw changedMeanwhile(account);
    } catch (PersistenceException refused) {
      throw DatabaseRefusal.isTaken(refused) ? new AccountNameTakenException(name) : refused;
    }
  }

  /**
   * @throws AccountInUseException if a partner refers to it
   * @throws ConflictException if another transaction changed it
   */
  void delete(Account account) {
    try {
      entities.remove(account);
      entities.flush();
    } catch (OptimisticLockException overtaken) {
      throw changedMeanwhile(account);
    } catch (PersistenceException refused) {
      throw DatabaseRefusal.isReferredTo(refused)
          ? new AccountInUseException(account.getId(), List.of())
          : refused;
    }
  }

  private static ConflictException changedMeanwhile(Account account) {
    return new ConflictException(
        "Account %d was changed by someone else meanwhile; it must be read again"
            .formatted(account.getId()));
  }
}
