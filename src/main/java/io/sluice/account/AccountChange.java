package io.sluice.account;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.sluice.rest.Credential;
import io.sluice.rest.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A request to change an account. It may be an {@link AccountResponse} that was edited: what cannot
 * change is ignored.
 *
 * @param passcode the new one; null, or the mask of the present one, when it stays
 */
@JsonIgnoreProperties({"id", "createdAt"})
public record AccountChange(
    @NotBlank @Size(max = 100) @PlainText String name,
    @NotBlank @Size(max = 100) @Credential String accountId,
    @Size(min = 1, max = 200) String passcode,
    @NotNull @Pattern(regexp = CleverTapRegions.PATTERN, message = CleverTapRegions.MESSAGE)
        String region,
    @NotNull @TimeZoneId String timeZone) {

  /** Leaves the passcode out. */
  @Override
  public String toString() {
    return "AccountChange[name=%s, accountId=%s, region=%s, timeZone=%s]"
        .formatted(name, accountId, region, timeZone);
  }
}
