package io.sluice.it.world;

import io.sluice.sandbox.data.SandboxAccount;
import java.util.HashMap;
import java.util.Map;

/** The account and the partner of one seed. */
public final class SeedPartner {
  private SeedPartner() {}

  /**
   * Creates both over REST.
   *
   * @return the partner's id
   */
  public static long create(Api api, SandboxAccount account, String writeKey, boolean usersOnly) {
    long accountId = api.create("/api/v1/accounts", accountBody(account));
    Map<String, Object> body = new HashMap<>();
    body.put("type", "SEGMENT");
    body.put("account", accountId);
    body.put("nickname", account.accountId());
    body.put("writeKey", writeKey);
    body.put("region", "US");
    body.put("withoutUserId", usersOnly ? "REJECT" : "SEND");
    return api.create("/api/v1/partners", body);
  }

  private static Map<String, Object> accountBody(SandboxAccount account) {
    return Map.of(
        "name", account.accountId(),
        "accountId", account.accountId(),
        "passcode", account.passcode(),
        "region", account.region(),
        "timeZone", account.zone().getId());
  }
}
