package io.sluice.account;

import java.time.Instant;

/**
 * An account as the API shows it.
 *
 * @param passcode its mask
 */
public record AccountResponse(
    long id,
    String name,
    String accountId,
    String passcode,
    String region,
    String timeZone,
    Instant createdAt) {

  public static AccountResponse of(Account account) {
    return new AccountResponse(
        account.getId(),
        account.getName(),
        account.getAccountId(),
        account.getPasscode().toString(),
        account.getRegion(),
        account.getZone().getId(),
        account.getCreatedAt());
  }
}
