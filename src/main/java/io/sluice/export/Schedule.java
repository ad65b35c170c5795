package io.sluice.export;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;

/**
 * When an export runs, and from which day on it exports. Days and hours are those of the account's
 * time zone.
 *
 * <p>What every kind must answer is a method here. Who must tell the kinds apart does so by {@link
 * #match}, or by a switch over {@link #frequency} that names each: neither compiles when a kind is
 * added.
 */
public sealed interface Schedule {

  Frequency frequency();

  /** The day on which a user lets it begin; empty when they don't choose one. */
  Optional<LocalDate> startDate();

  /**
   * The first day that it exports.
   *
   * @param created the day of the export's creation
   */
  LocalDate firstDay(LocalDate created);

  /** When its first run starts: at once, unless a cycle begins later. */
  Instant firstRun(Instant now, ZoneId zone);

  /**
   * When its next run starts; empty when there is none.
   *
   * @param pause before the next pass of a live one
   */
  Optional<Instant> nextRun(Instant now, ZoneId zone, Duration pause);

  /** Answers by the kind. */
  <T> T match(Function<Once, T> once, Function<Every, T> every, Function<Live, T> live);

  /** One run over whole days. */
  record Once(DayRange days) implements Schedule {

    @Override
    public Frequency frequency() {
      return Frequency.ONE_TIME;
    }

    @Override
    public Optional<LocalDate> startDate() {
      return Optional.empty();
    }

    @Override
    public LocalDate firstDay(LocalDate created) {
      return days.from();
    }

    @Override
    public Instant firstRun(Instant now, ZoneId zone) {
      return now;
    }

    @Override
    public Optional<Instant> nextRun(Instant now, ZoneId zone, Duration pause) {
      return Optional.empty();
    }

    @Override
    public <T> T match(Function<Once, T> once, Function<Every, T> every, Function<Live, T> live) {
      return once.apply(this);
    }
  }

  /**
   * A run every so many hours.
   *
   * @param start the day at whose 12:00 a.m. the cycle begins
   */
  record Every(int hours, LocalDate start) implements Schedule {

    @Override
    public Frequency frequency() {
      return Frequency.RECURRING;
    }

    @Override
    public Optional<LocalDate> startDate() {
      return Optional.of(start);
    }

    @Override
    public LocalDate firstDay(LocalDate created) {
      return start;
    }

    @Override
    public Instant firstRun(Instant now, ZoneId zone) {
      Instant first = cycle(zone).first();
      return first.isAfter(now) ? first : now;
    }

    @Override
    public Optional<Instant> nextRun(Instant now, ZoneId zone, Duration pause) {
      return Optional.of(cycle(zone).nextAfter(now));
    }

    private Cycle cycle(ZoneId zone) {
      return new Cycle(start, hours, zone);
    }

    @Override
    public <T> T match(Function<Once, T> once, Function<Every, T> every, Function<Live, T> live) {
      return every.apply(this);
    }
  }

  /** One pass after the other, from its creation on. */
  record Live() implements Schedule {

    @Override
    public Frequency frequency() {
      return Frequency.LIVE;
    }

    @Override
    public Optional<LocalDate> startDate() {
      return Optional.empty();
    }

    @Override
    public LocalDate firstDay(LocalDate created) {
      return created;
    }

    @Override
    public Instant firstRun(Instant now, ZoneId zone) {
      return now;
    }

    @Override
    public Optional<Instant> nextRun(Instant now, ZoneId zone, Duration pause) {
      return Optional.of(now.plus(pause));
    }

    @Override
    public <T> T match(Function<Once, T> once, Function<Every, T> every, Function<Live, T> live) {
      return live.apply(this);
    }
  }
}
