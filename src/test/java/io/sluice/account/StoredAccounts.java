package io.sluice.account;

import io.sluice.security.secret.Secret;
import java.lang.reflect.Field;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A repository in memory, which gives ids and versions like the real one. */
public class StoredAccounts extends AccountRepository {

  private final Map<Long, Account> stored = new TreeMap<>();

  /** An account with this id, at version 1. */
  public static Account account(long id, String name, String region) {
    Account account = new Account(name, Instant.parse("2026-11-23T10:15:30Z"));
    account.setCredentials("ACC-" + id, new Secret("PASS-word-1234"), region);
    account.setZone(ZoneId.of("Asia/Kolkata"));
    set(account, "id", id);
    set(account, "version", 1);
    return account;
  }

  /** The service over these accounts, which nobody uses. */
  AccountService service() {
    return new AccountService(this, List.of(), Clock.systemUTC());
  }

  StoredAccounts with(Account account) {
    stored.put(account.getId(), account);
    return this;
  }

  @Override
  Optional<Account> find(long id) {
    return Optional.ofNullable(stored.get(id));
  }

  @Override
  List<Account> list(int page, int size) {
    return stored.values().stream().skip((page - 1L) * size).limit(size).toList();
  }

  @Override
  long count() {
    return stored.size();
  }

  @Override
  Optional<Account> findByName(String name) {
    return stored.values().stream().filter(a -> a.getName().equals(name)).findFirst();
  }

  @Override
  Account save(Account account) {
    if (account.getId() == null) {
      set(account, "id", stored.size() + 1L);
    }
    set(account, "version", account.getVersion() + 1);
    stored.put(account.getId(), account);
    return account;
  }

  @Override
  void delete(Account account) {
    stored.remove(account.getId());
  }

  private static void set(Account account, String field, Object value) {
    try {
      Field declared = Account.class.getDeclaredField(field);
      declared.setAccessible(true);
      declared.set(account, value);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }
}
