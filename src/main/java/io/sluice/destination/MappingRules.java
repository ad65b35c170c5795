package io.sluice.destination;

import io.sluice.record.AccountClock;
import io.sluice.record.Identifier;
import io.sluice.record.PageRecord;
import java.util.List;

/**
 * The settings of account, partner and export by which records become messages.
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

  /** The User ID of the record's person; null when it has none of the identifiers. */
  public String userId(PageRecord record) {
    return first(userIdPriority, record);
  }

  /** The same for the Anonymous ID. */
  public String anonymousId(PageRecord record) {
    return first(anonymousIdPriority, record);
  }

  private static String first(List<Identifier> priority, PageRecord record) {
    for (int i = 0; i < priority.size(); i++) { // no iterator: once a record
      String value = record.identifier(priority.get(i));
      if (value != null) {
        return value;
      }
    }
    return null;
  }
}
