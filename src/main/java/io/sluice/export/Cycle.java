package io.sluice.export;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * When a recurring export runs: every so many hours by the account's wall clock, from 12:00 a.m. of
 * the first date. A time that daylight saving skips is an hour later; one that it repeats is the
 * first of the two.
 *
 * @param everyHours 4 to 24
 */
record Cycle(LocalDate startDate, int everyHours, ZoneId zone) {

  static final int MIN_HOURS = 4;
  static final int MAX_HOURS = 24;

  Instant first() {
    return at(0);
  }

  /** The first time of the cycle that is after the given one. */
  Instant nextAfter(Instant now) {
    LocalDateTime local = LocalDateTime.ofInstant(now, zone);
    long passed = Math.floorDiv(ChronoUnit.HOURS.between(midnight(), local), everyHours);
    // The wall clock may have jumped: one turn earlier is certainly not after the one looked for.
    for (long turn = Math.max(0, passed - 1); ; turn++) {
      Instant next = at(turn);
      if (next.isAfter(now)) {
        return next;
      }
    }
  }

  private Instant at(long turn) {
    return midnight().plusHours(turn * everyHours).atZone(zone).toInstant();
  }

  private LocalDateTime midnight() {
    return startDate.atStartOfDay();
  }
}
