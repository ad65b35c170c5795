package io.sluice.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The question that an intake is asked: one event name on one whole day of an account.
 *
 * @param eventName exactly as the account spells it
 * @param zone the account's, in which the day is meant
 */
public record SliceQuery(AccountAccess account, String eventName, LocalDate day, ZoneId zone) {

  public Instant dayBegins() {
    return day.atStartOfDay(zone).toInstant();
  }
}
