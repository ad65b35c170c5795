package io.sluice.account;

import io.sluice.clevertap.CleverTapClient;
import io.sluice.clevertap.EventPage;
import io.sluice.clevertap.SoleOccurrence;
import io.sluice.clevertap.call.EventQuery;
import io.sluice.delivery.Patience;
import io.sluice.delivery.StopRequestedException;
import io.sluice.delivery.StopSignal;
import io.sluice.intake.AccountAccess;
import io.sluice.intake.IntakeException;
import io.sluice.record.TimeZoneCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * Compares an account's time zone with its data. CleverTap tells the zone nowhere, and a wrong one
 * shifts every event and every day; but a person's only occurrence of an event has its moment in
 * UTC too.
 */
@ApplicationScoped
public class AccountZoneCheck {

  private static final String EVENT = "App Launched";
  private static final int MOST_PAGES = 10;
  private static final int DAYS = 3;

  private final CleverTapClient cleverTap;
  private final Clock clock;

  /** For the container's proxy. */
  protected AccountZoneCheck() {
    this(null, null);
  }

  @Inject
  public AccountZoneCheck(CleverTapClient cleverTap, Clock clock) {
    this.cleverTap = cleverTap;
    this.clock = clock;
  }

  /**
   * The contradiction between the zone and the data, in words; empty if the data agrees, or shows
   * nothing, or cannot be had.
   */
  public Optional<String> contradiction(AccountAccess account, ZoneId zone) {
    try {
      return sample(account, zone, Patience.from(Patience.LONGEST)).stream()
          .flatMap(sole -> contradiction(sole, zone).stream())
          .findFirst();
    } catch (IntakeException | StopRequestedException untold) {
      return Optional.empty();
    }
  }

  /** The first page that shows any. */
  private List<SoleOccurrence> sample(AccountAccess account, ZoneId zone, StopSignal patience) {
    LocalDate yesterday = LocalDate.now(clock.withZone(zone)).minusDays(1);
    EventQuery query = new EventQuery(EVENT, yesterday.minusDays(DAYS - 1L), yesterday);
    Optional<String> cursor = Optional.of(cleverTap.openSummary(account, query, patience));
    List<SoleOccurrence> found = List.of();
    for (int i = 0; i < MOST_PAGES && cursor.isPresent() && found.isEmpty(); i++) {
      EventPage page = cleverTap.page(account, cursor.get(), patience);
      found = SoleOccurrence.of(page, EVENT);
      cursor = page.nextCursor();
    }
    return found;
  }

  static Optional<String> contradiction(SoleOccurrence sole, ZoneId zone) {
    Instant moment = Instant.ofEpochSecond(sole.firstSeenEpochSecond());
    ZoneOffset expected = zone.getRules().getOffset(moment);
    return TimeZoneCheck.offset(sole.firstSeenEpochSecond(), sole.ts())
        .filter(found -> !found.equals(expected))
        .map(
            found ->
                "The time zone contradicts the data: %s was at UTC%s on %s, but the account's events are at UTC%s"
                    .formatted(
                        zone.getId(),
                        shown(expected),
                        moment.atOffset(found).toLocalDate(),
                        shown(found)));
  }

  private static String shown(ZoneOffset offset) {
    return offset.getTotalSeconds() == 0 ? "+00:00" : offset.getId();
  }
}
