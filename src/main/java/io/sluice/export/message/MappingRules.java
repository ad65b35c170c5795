package io.sluice.export.message;

import io.sluice.clevertap.AccountClock;
import io.sluice.export.Export;
import io.sluice.partner.Identifier;
import io.sluice.partner.Partner;
import io.sluice.partner.WithoutUserId;
import java.util.List;

/**
 * What account, partner and export say about how records become messages.
 *
 * @param userIdPriority the first that a record has becomes its User ID
 * @param anonymousIdPriority the same for the Anonymous ID
 * @param isoDates whether CleverTap's {@code $D_} dates become ISO 8601
 */
public record MappingRules(
    AccountClock accountClock,
    List<Identifier> userIdPriority,
    List<Identifier> anonymousIdPriority,
    boolean rejectWithoutUserId,
    boolean isoDates) {

  /** The rules as they are now. */
  public static MappingRules of(Export export) {
    Partner partner = export.getPartner();
    return new MappingRules(
        new AccountClock(partner.getAccount().getZone()),
        export.userIdPriority(),
        partner.getAnonymousId(),
        partner.getWithoutUserId() == WithoutUserId.REJECT,
        partner.isIsoDates());
  }
}
