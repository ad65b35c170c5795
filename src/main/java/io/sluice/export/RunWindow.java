package io.sluice.export;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Which days a run of a recurring or live export reads. Days that were read before are read again
 * for late events; the ledger makes each event arrive once.
 */
final class RunWindow {

  /** A recurring run reads the day before the last one again. */
  static final int LOOK_BACK_DAYS = 1;

  /** In the first hour of a day, live passes read the day before again. */
  private static final Duration LIVE_LOOK_BACK = Duration.ofHours(1);

  private RunWindow() {}

  /**
   * @param lastDone the days of the last run that was done; empty when none was
   */
  static DayRange next(Export export, Optional<DayRange> lastDone, Clock clock) {
    ZoneId zone = export.getPartner().getAccount().getZone();
    LocalDate today = LocalDate.now(clock.withZone(zone));
    LocalDate from =
        export.getFrequency() == Frequency.LIVE
            ? liveFrom(lastDone, clock, zone, export.getCreatedDay())
            : recurringFrom(export, lastDone);
    LocalDate oldest = today.minusDays(ExportRules.MAX_DAYS);
    LocalDate bounded = from.isBefore(oldest) ? oldest : from;
    return new DayRange(bounded.isAfter(today) ? today : bounded, today);
  }

  private static LocalDate recurringFrom(Export export, Optional<DayRange> lastDone) {
    return lastDone.map(RunWindow::lookBack).orElse(export.getStartDate());
  }

  /** Never further back than the last run itself: before that, nobody wanted the data. */
  private static LocalDate lookBack(DayRange done) {
    LocalDate day = done.to().minusDays(LOOK_BACK_DAYS);
    return day.isBefore(done.from()) ? done.from() : day;
  }

  private static LocalDate liveFrom(
      Optional<DayRange> lastDone, Clock clock, ZoneId zone, LocalDate created) {
    LocalDate lookBack = LocalDate.ofInstant(clock.instant().minus(LIVE_LOOK_BACK), zone);
    LocalDate from = lastDone.map(DayRange::to).filter(lookBack::isAfter).orElse(lookBack);
    return from.isBefore(created) ? created : from;
  }

  /** The first day of which a later run may need the ledger. */
  static LocalDate ledgerFrom(Export export, LocalDate lastDay) {
    return export.getFrequency() == Frequency.ONE_TIME
        ? LocalDate.of(9999, 12, 31)
        : lastDay.minusDays(LOOK_BACK_DAYS);
  }
}
