package io.sluice.partner;

import io.sluice.account.Account;
import io.sluice.account.AccountService;
import io.sluice.account.StoredAccounts;
import io.sluice.problem.NoSuchThingException;
import io.sluice.segment.Region;
import java.time.Clock;
import java.util.List;

/** The account 7 and requests for its partners. */
final class Fixtures {

  private Fixtures() {}

  static PartnerService partners(StoredPartners stored, PartnerUsage... usages) {
    return new PartnerService(stored, new OneAccount(), List.of(usages), Clock.systemUTC());
  }

  static NewPartner newPartner(long account, String nickname) {
    return new NewPartner(
        null, account, nickname, "write-key-3kF2", null, null, null, null, null, null, null);
  }

  /** Changes nothing but the nickname. */
  static PartnerChange rename(String nickname) {
    return new PartnerChange(null, null, nickname, null, null, null, null, null, null, null, null);
  }

  static PartnerChange moveTo(Long account, Region region, String writeKey) {
    return new PartnerChange(
        PartnerType.SEGMENT, account, "Prod", writeKey, region, null, null, null, null, null, null);
  }

  private static final class OneAccount extends AccountService {
    @Override
    public Account get(long id) {
      if (id != 7) {
        throw new NoSuchThingException("Account", id);
      }
      return StoredAccounts.account(7, "Shop", "in1");
    }
  }
}
