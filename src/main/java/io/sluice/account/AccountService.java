package io.sluice.account;

import io.sluice.audit.AuditAction;
import io.sluice.audit.AuditEntity;
import io.sluice.audit.Audited;
import io.sluice.problem.NoSuchThingException;
import io.sluice.rest.IfMatch;
import io.sluice.security.secret.Secret;
import io.sluice.security.secret.SecretChange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.StreamSupport;

/** Makes, changes and deletes accounts, each call in a transaction. */
@ApplicationScoped
@Transactional
public class AccountService {

  private final AccountRepository accounts;
  private final Iterable<AccountUsage> usages;
  private final Clock clock;

  /** For the container's proxy. */
  protected AccountService() {
    this(null, (Iterable<AccountUsage>) null, null);
  }

  @Inject
  public AccountService(
      AccountRepository accounts, @Any Instance<AccountUsage> usages, Clock clock) {
    this(accounts, (Iterable<AccountUsage>) usages, clock);
  }

  AccountService(AccountRepository accounts, Iterable<AccountUsage> usages, Clock clock) {
    this.accounts = accounts;
    this.usages = usages;
    this.clock = clock;
  }

  /**
   * @throws NoSuchThingException if there is none
   */
  public Account get(long id) {
    return accounts.find(id).orElseThrow(() -> new NoSuchThingException("Account", id));
  }

  /** A page, counted from 1, in the order in which they were made. */
  public List<Account> list(int page, int size) {
    return accounts.list(page, size);
  }

  public long count() {
    return accounts.count();
  }

  /**
   * @throws AccountNameTakenException if another account has the name
   */
  @Audited(action = AuditAction.CREATE, entity = AuditEntity.ACCOUNT)
  public Account create(@Valid NewAccount request) {
    Account account = new Account(request.name(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
    account.setCredentials(request.accountId(), new Secret(request.passcode()), request.region());
    account.setZone(ZoneId.of(request.timeZone()));
    requireFree(request.name(), null);
    return accounts.save(account);
  }

  /**
   * Changes an account; its exports use what is new from their next request on.
   *
   * @throws NoSuchThingException if there is none
   * @throws AccountNameTakenException if another account has the name
   * @throws io.sluice.problem.PreconditionFailedException if it is at another version
   * @throws io.sluice.problem.ConflictException if it is changed by someone else meanwhile
   */
  @Audited(action = AuditAction.CHANGE, entity = AuditEntity.ACCOUNT)
  public Account change(long id, @Valid AccountChange request, IfMatch ifMatch) {
    Account account = get(id);
    ifMatch.require("Account " + id, account.getVersion());
    Secret passcode = SecretChange.apply(account.getPasscode(), request.passcode(), "passcode");
    requireFree(request.name(), id);
    account.setName(request.name());
    account.setCredentials(request.accountId(), passcode, request.region());
    account.setZone(ZoneId.of(request.timeZone()));
    return accounts.save(account);
  }

  /**
   * @throws NoSuchThingException if there is none
   * @throws AccountInUseException if someone uses it
   */
  @Audited(action = AuditAction.DELETE, entity = AuditEntity.ACCOUNT)
  public void delete(long id) {
    Account account = get(id);
    List<String> users = usersOf(id);
    if (!users.isEmpty()) {
      throw new AccountInUseException(id, users);
    }
    accounts.delete(account);
  }

  private List<String> usersOf(long id) {
    return StreamSupport.stream(usages.spliterator(), false)
        .flatMap(usage -> usage.usesOf(id).stream())
        .toList();
  }

  private void requireFree(String name, Long ownId) {
    if (accounts.findByName(name).filter(other -> !other.getId().equals(ownId)).isPresent()) {
      throw new AccountNameTakenException(name);
    }
  }
}
