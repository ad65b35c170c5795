package io.sluice.account;

import io.sluice.rest.Credential;
import io.sluice.rest.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A request to make an account.
 *
 * @param name unique among the accounts
 * @param accountId CleverTap's id of the account
 * @param region the prefix of its host, such as {@code in1}
 * @param timeZone the zone that CleverTap's dashboard shows for the account
 */
public record NewAccount(
    @NotBlank @Size(max = 100) @PlainText String name,
    @NotBlank @Size(max = 100) @Credential String accountId,
    @NotBlank @Size(max = 200) @Credential String passcode,
    @NotNull @Pattern(regexp = CleverTapRegions.PATTERN, message = CleverTapRegions.MESSAGE)
        String region,
    @NotNull @TimeZoneId String timeZone) {

  /** Leaves the passcode out. */
  @Override
  public String toString() {
    return "NewAccount[name=%s, accountId=%s, region=%s, timeZone=%s]"
        .formatted(name, accountId, region, timeZone);
  }
}
