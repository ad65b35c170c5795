package io.sluice.run;

import io.sluice.export.DayRange;
import io.sluice.export.Export;
import io.sluice.export.ExportRules;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Which days a run of a recurring or live export reads. Days that were read before are read again
 * for late events; the ledger makes each event arrive once.
 */
public final class RunWindow {

  /** A recurring run reads the day before the last one again. */
  static final int LOOK_BACK_DAYS = 1;

  /**
   * Live passes read the day before again in the first hour of a day, and then one of them every
   * hour: a whole day at each pass would be read in vain. The first pass of a day goes back to the
   * day before the last one that was read, for events that came after its last look back.
   */
  private static final Duration LIVE_LOOK_BACK = Duration.ofHours(1);

  private RunWindow() {}

  /**
   * @param lastDone the days of the last run that was done; empty when none was
   * @param lastLookBack when the last run began that read more than one day and was done
   */
  public static DayRange next(
      Export export, Optional<DayRange> lastDone, Optional<Instant> lastLookBack, Clock clock) {
    ZoneId zone = export.getPartner().getAccount().getZone();
    LocalDate today = LocalDate.now(clock.withZone(zone));
    LocalDate from =
        lastDone
            .map(
                done ->
                    switch (export.getSchedule().frequency()) {
                      case ONE_TIME, RECURRING -> lookBack(done);
                      case LIVE ->
                          liveFrom(
                              done, lastLookBack, export.getCreatedDay(), clock.withZone(zone));
                    })
            .orElseGet(export::firstDay);
    LocalDate oldest = today.minusDays(ExportRules.MAX_DAYS);
    LocalDate bounded = later(from, oldest);
    return new DayRange(bounded.isAfter(today) ? today : bounded, today);
  }

  /** Never further back than the last run itself: before that, nobody wanted the data. */
  private static LocalDate lookBack(DayRange done) {
    return later(done.to().minusDays(LOOK_BACK_DAYS), done.from());
  }

  private static LocalDate liveFrom(
      DayRange done, Optional<Instant> lastLookBack, LocalDate created, Clock clock) {
    Instant hourAgo = clock.instant().minus(LIVE_LOOK_BACK);
    boolean hasLookedBack =
        !done.to().isBefore(LocalDate.now(clock))
            && isWithin(lastLookBack, hourAgo, clock.instant());
    LocalDate lookBack = done.to().minusDays(LOOK_BACK_DAYS);
    LocalDate from =
        hasLookedBack ? later(lookBack, LocalDate.ofInstant(hourAgo, clock.getZone())) : lookBack;
    return later(from, created);
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? other : one;
  }

  private static boolean isWithin(Optional<Instant> time, Instant first, Instant last) {
    return time.filter(at -> at.isAfter(first) && !at.isAfter(last)).isPresent();
  }

  /** The first day of which a later run may need the ledger. */
  public static LocalDate ledgerFrom(Export export, LocalDate lastDay) {
    return switch (export.getSchedule().frequency()) {
      case ONE_TIME -> LocalDate.of(9999, 12, 31);
      case RECURRING, LIVE -> lastDay.minusDays(LOOK_BACK_DAYS);
    };
  }
}
