package io.sluice.export.message;

import io.sluice.export.Export;
import io.sluice.partner.Identifier;
import io.sluice.partner.Partner;
import io.sluice.partner.WithoutUserId;
import io.sluice.record.AccountClock;
import io.sluice.run.Run;
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

  /** The rules for a run, with the identifiers that were chosen when it was created. */
  public static MappingRules of(Run run) {
    return of(run.getExport().getPartner(), run.userIdPriority());
  }

  /** The rules for an export as they are now. */
  public static MappingRules of(Export export) {
    return of(export.getPartner(), export.userIdPriority());
  }

  private static MappingRules of(Partner partner, List<Identifier> userIdPriority) {
    return new MappingRules(
        new AccountClock(partner.getAccount().getZone()),
        userIdPriority,
        partner.getAnonymousId(),
        partner.getWithoutUserId() == WithoutUserId.REJECT,
        partner.isIsoDates());
  }
}
