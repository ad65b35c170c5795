package io.sluice.partner;

import io.sluice.record.Identifier;
import io.sluice.segment.Region;
import java.time.Instant;
import java.util.List;

/**
 * A partner as the API shows it.
 *
 * @param account the account's id
 * @param writeKey its mask
 * @param eventsPerSecond null without a limit
 */
public record PartnerResponse(
    long id,
    PartnerType type,
    long account,
    String nickname,
    String writeKey,
    Region region,
    List<Identifier> userId,
    List<Identifier> anonymousId,
    WithoutUserId withoutUserId,
    boolean preventLoop,
    boolean isoDates,
    Integer eventsPerSecond,
    Instant createdAt) {

  public static PartnerResponse of(Partner partner) {
    return new PartnerResponse(
        partner.getId(),
        partner.getType(),
        partner.getAccount().getId(),
        partner.getNickname(),
        partner.getSegment().getWriteKey().toString(),
        partner.getSegment().getRegion(),
        partner.getUserId(),
        partner.getAnonymousId(),
        partner.getWithoutUserId(),
        partner.getSegment().isPreventLoop(),
        partner.isIsoDates(),
        partner.getEventsPerSecond(),
        partner.getCreatedAt());
  }
}
