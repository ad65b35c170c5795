package io.sluice.partner;

import io.sluice.record.Identifier;
import io.sluice.security.secret.Secret;
import io.sluice.segment.Region;
import java.util.List;

/**
 * The optional part of a request: what is null leaves the partner as it is, and without a limit of
 * events a second: there is no other word for none.
 */
record PartnerOptions(
    Region region,
    List<Identifier> userId,
    List<Identifier> anonymousId,
    WithoutUserId withoutUserId,
    Boolean preventLoop,
    Boolean isoDates,
    Integer eventsPerSecond) {

  void applyTo(Partner partner, Secret writeKey) {
    SegmentSourceSettings present = partner.getSegment();
    partner.setSegment(
        present
            .withSource(writeKey, or(region, present.getRegion()))
            .withPreventLoop(or(preventLoop, present.isPreventLoop())));
    partner.setIdentifiers(
        or(userId, partner.getUserId()), or(anonymousId, partner.getAnonymousId()));
    partner.setWithoutUserId(or(withoutUserId, partner.getWithoutUserId()));
    partner.setIsoDates(or(isoDates, partner.isIsoDates()));
    partner.setEventsPerSecond(eventsPerSecond);
  }

  private static <T> T or(T requested, T present) {
    return requested == null ? present : requested;
  }
}
