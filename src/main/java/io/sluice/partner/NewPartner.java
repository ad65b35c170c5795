package io.sluice.partner;

import io.sluice.record.Identifier;
import io.sluice.rest.Credential;
import io.sluice.rest.PlainText;
import io.sluice.segment.Region;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A request to make a partner. What is null and not required is what {@link Partner} has by
 * default.
 *
 * @param account the account's id
 * @param nickname unique among the partners
 * @param eventsPerSecond the most that is sent in a second; null for no limit
 */
public record NewPartner(
    PartnerType type,
    @NotNull Long account,
    @NotBlank @Size(max = 100) @PlainText String nickname,
    @NotBlank @Size(max = 200) @Credential String writeKey,
    Region region,
    @IdentifierPriority List<Identifier> userId,
    @IdentifierPriority List<Identifier> anonymousId,
    WithoutUserId withoutUserId,
    Boolean preventLoop,
    Boolean isoDates,
    @Min(1) @Max(100_000) Integer eventsPerSecond) {

  PartnerOptions settings() {
    return new PartnerOptions(
        region, userId, anonymousId, withoutUserId, preventLoop, isoDates, eventsPerSecond);
  }

  /** Leaves the write key out. */
  @Override
  public String toString() {
    return "NewPartner[type=%s, account=%s, nickname=%s, %s]"
        .formatted(type, account, nickname, settings());
  }
}
