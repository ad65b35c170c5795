package io.sluice.it;

import io.sluice.sandbox.CleverTapAccount;
import java.util.HashMap;
import java.util.Map;

/** The account and the partner of one seed. */
final class SeedPartner {
  private SeedPartner() {}

  /**
   * Creates both over REST.
   *
   * @return the partner's id
   */
  static long create(Api api, CleverTapAccount account, String writeKey, boolean usersOnly) {
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

  private static Map<String, Object> accountBody(CleverTapAccount account) {
    return Map.of(
        "name", account.accountId(),
        "accountId", account.accountId(),
        "passcode", account.passcode(),
        "region", account.region(),
        "timeZone", account.zone().getId());
  }
}
