package io.sluice.partner;

import io.sluice.account.Account;
import io.sluice.account.AccountService;
import io.sluice.audit.AuditAction;
import io.sluice.audit.AuditEntity;
import io.sluice.audit.Audited;
import io.sluice.problem.BadInputException;
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
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.StreamSupport;

/** Makes, changes and deletes partners, each call in a transaction. */
@ApplicationScoped
@Transactional
public class PartnerService {

  private final PartnerRepository partners;
  private final AccountService accounts;
  private final Iterable<PartnerUsage> usages;
  private final Clock clock;

  /** For the container's proxy. */
  protected PartnerService() {
    this(null, null, (Iterable<PartnerUsage>) null, null);
  }

  @Inject
  public PartnerService(
      PartnerRepository partners,
      AccountService accounts,
      @Any Instance<PartnerUsage> usages,
      Clock clock) {
    this(partners, accounts, (Iterable<PartnerUsage>) usages, clock);
  }

  PartnerService(
      PartnerRepository partners,
      AccountService accounts,
      Iterable<PartnerUsage> usages,
      Clock clock) {
    this.partners = partners;
    this.accounts = accounts;
    this.usages = usages;
    this.clock = clock;
  }

  /**
   * @throws NoSuchThingException if there is none
   */
  public Partner get(long id) {
    return partners.find(id).orElseThrow(() -> new NoSuchThingException("Partner", id));
  }

  /** A page, counted from 1, in the order in which they were made. */
  public List<Partner> list(int page, int size) {
    return partners.list(page, size);
  }

  public long count() {
    return partners.count();
  }

  /**
   * @throws BadInputException if there is no such account
   * @throws PartnerNicknameTakenException if another partner has the nickname
   */
  @Audited(action = AuditAction.CREATE, entity = AuditEntity.PARTNER)
  public Partner create(@Valid NewPartner request) {
    Account account = accountOf(request);
    requireFree(request.nickname(), null);
    Partner partner = new Partner(account, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    partner.setNickname(request.nickname());
    request.settings().applyTo(partner, new Secret(request.writeKey()));
    return partners.save(partner);
  }

  /**
   * Changes a partner; its exports use what is new from their next run on.
   *
   * @throws NoSuchThingException if there is none
   * @throws BadInputException if the type or the account would change
   * @throws PartnerNicknameTakenException if another partner has the nickname
   * @throws io.sluice.problem.PreconditionFailedException if it is at another version
   * @throws io.sluice.problem.ConflictException if it is changed by someone else meanwhile
   */
  @Audited(action = AuditAction.CHANGE, entity = AuditEntity.PARTNER)
  public Partner change(long id, @Valid PartnerChange request, IfMatch ifMatch) {
    Partner partner = get(id);
    ifMatch.require("Partner " + id, partner.getVersion());
    requireSame("type", request.type(), partner.getType());
    requireSame("account", request.account(), partner.getAccount().getId());
    Secret writeKey = SecretChange.apply(partner.getWriteKey(), request.writeKey(), "writeKey");
    requireFree(request.nickname(), id);
    partner.setNickname(request.nickname());
    request.settings().applyTo(partner, writeKey);
    return partners.save(partner);
  }

  /**
   * @throws NoSuchThingException if there is none
   * @throws PartnerInUseException if someone uses it
   */
  @Audited(action = AuditAction.DELETE, entity = AuditEntity.PARTNER)
  public void delete(long id) {
    Partner partner = get(id);
    List<String> users = usersOf(id);
    if (!users.isEmpty()) {
      throw new PartnerInUseException(id, users);
    }
    partners.delete(partner);
  }

  private Account accountOf(NewPartner request) {
    try {
      return accounts.get(request.account());
    } catch (NoSuchThingException unknown) {
      throw new BadInputException(
          "account", request.account(), "must be the id of an account; " + unknown.getMessage());
    }
  }

  private List<String> usersOf(long id) {
    return StreamSupport.stream(usages.spliterator(), false)
        .flatMap(usage -> usage.usesOf(id).stream())
        .toList();
  }

  private void requireFree(String nickname, Long ownId) {
    if (partners.findByNickname(nickname).filter(p -> !p.getId().equals(ownId)).isPresent()) {
      throw new PartnerNicknameTakenException(nickname);
    }
  }

  private static void requireSame(String field, Object requested, Object present) {
    if (requested != null && !requested.equals(present)) {
      throw new BadInputException(
          field, requested, "cannot change and must be %s or absent".formatted(present));
    }
  }
}
