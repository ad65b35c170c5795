package io.sluice.partner;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.sluice.record.Identifier;
import io.sluice.rest.PlainText;
import io.sluice.segment.Region;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A request to change a partner. It may be a {@link PartnerResponse} that was edited. What is null
 * and not required stays as it is, except for the limit of events a second.
 *
 * @param type null or the present one: it cannot change
 * @param account null or the present one: it cannot change
 * @param eventsPerSecond the most that is sent in a second; null ends the limit
 * @param writeKey the new one; null, or the mask of the present one, when it stays
 */
@JsonIgnoreProperties({"id", "createdAt"})
public record PartnerChange(
    PartnerType type,
    Long account,
    @NotBlank @Size(max = 100) @PlainText String nickname,
    @Size(min = 1, max = 200) String writeKey,
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
    return "PartnerChange[type=%s, account=%s, nickname=%s, %s]"
        .formatted(type, account, nickname, settings());
  }
}
