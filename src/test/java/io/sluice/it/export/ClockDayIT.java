package io.sluice.it.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.it.world.MovedWorld;
import io.sluice.it.world.SharedMovedWorld;
import io.sluice.sandbox.clevertap.CleverTapFault;
import io.sluice.sandbox.http.FaultRule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Days of recurring and live exports, passed in seconds on a moved clock. */
@ExtendWith(SharedMovedWorld.class)
class ClockDayIT {
  private static final Duration LITTLE = Duration.ofSeconds(20);
  private static final Duration PASS = Duration.ofMinutes(5).plus(LITTLE);

  private MovedWorld world;
  private long account;

  @BeforeEach
  void world(MovedWorld shared) {
    world = shared;
    account = shared.account();
  }

  @Test
  void cyclesKeepToTheWallClockOverADayThatLacksAnHour() {
    LocalDate day = world.nextChange(true);
    world.moveTo(day.minusDays(1).atTime(19, 10));
    List<Cycles> exports = everyFrequency(day.minusDays(1));
    Map<Cycles, List<Instant>> times = new HashMap<>();
    exports.forEach(export -> times.put(export, new ArrayList<>()));

    Instant end = midnight(day.plusDays(1));
    passUntil(end, exports, times);
    late(day);
    passTo(end.plus(LITTLE), exports);

    assertThat(times.get(exports.get(0))).isEqualTo(clockTimes(day, 4, 20));
    assertThat(times.get(exports.get(1))).isEqualTo(clockTimes(day, 6));
    assertThat(times.get(exports.get(2))).isEqualTo(clockTimes(day, 24));
    holds(exports, day);
  }

  @Test
  void missedIntervalsOfADayWithAnHourMoreAreCaughtUpInOneRun() {
    LocalDate day = world.nextChange(false);
    world.moveTo(day.minusDays(1).atTime(22, 10));
    List<Cycles> exports = everyFrequency(day.minusDays(1));
    Map<Cycles, List<Instant>> times = new HashMap<>();
    exports.forEach(export -> times.put(export, new ArrayList<>()));
    passUntil(at(day, 8), exports, times);
    assertThat(times.get(exports.get(0))).isEqualTo(clockTimes(day, 4).subList(0, 3));
    List<Integer> runs = exports.stream().map(export -> export.runs().size()).toList();

    world.installation().server().stop();
    late(day);
    world.moveTo(at(day.plusDays(1), 5));
    world.installation().server().start();

    exports.forEach(Cycles::settle);
    assertThat(exports.stream().map(export -> export.runs().size()))
        .as("one run more of each export")
        .isEqualTo(runs.stream().map(before -> before + 1).toList());
    assertThat(exports.get(0).view().nextRunAt()).isEqualTo(at(day.plusDays(1), 8));
    assertThat(exports.get(1).view().nextRunAt()).isEqualTo(at(day.plusDays(1), 6));
    assertThat(exports.get(2).view().nextRunAt()).isEqualTo(midnight(day.plusDays(2)));
    holds(exports, day);
  }

  @Test
  void liveExportTellsItsDelayOverMidnightAndTakesAnEditWithItsNextPass() {
    LocalDate day = world.today().plusDays(2);
    world.moveTo(day.atTime(LocalTime.of(23, 50)));
    Cycles live = Cycles.live(world, account, MovedWorld.EVENTS[0]);
    live.settle();
    for (int pass = 0; pass < 4; pass++) {
      world.clock().advance(PASS);
      live.settle();
    }
    assertThat(live.delay())
        .as("a pass comes every five minutes")
        .isBetween(LITTLE, PASS.plus(LITTLE));
    assertThat(live.runs()).hasSize(5);
    live.deliveredOnce(day, day);

    List<String> both = List.of(MovedWorld.EVENTS[0], MovedWorld.EVENTS[1]);
    Cycles changed = live.change(both, Map.of("frequency", "LIVE"));
    world.clock().advance(PASS);
    changed.settle();

    assertThat(changed.runs()).hasSize(6);
    assertThat(changed.sent().map(Cycles.Happened::event)).contains(both.toArray(String[]::new));
    changed.deliveredOnce(day, day);
    changed.neverTwoAtOnce();
  }

  @Test
  void changeOfFrequencyRestartsTheCycleAtMidnightOfTheChosenDate() {
    LocalDate day = world.today().plusDays(2);
    world.moveTo(day.atTime(9, 30));
    Cycles export = Cycles.recurring(world, account, 4, day, MovedWorld.EVENTS[2]);
    assertThat(export.settle().nextRunAt()).isEqualTo(at(day, 12));

    export.change(
        export.events(),
        Map.of("frequency", "RECURRING", "everyHours", 7, "startDate", day.plusDays(1).toString()));

    assertThat(export.view().nextRunAt()).isEqualTo(midnight(day.plusDays(1)));
    world.moveTo(at(day, 12).plus(LITTLE));
    world.moveTo(midnight(day.plusDays(1)).plus(LITTLE));
    assertThat(export.settle().nextRunAt()).isEqualTo(at(day.plusDays(1), 7));
    assertThat(export.runs()).as("none at the old cycle's noon").hasSize(2);
    export.deliveredOnce(day, day);
  }

  @Test
  void timeThatComesWhileARunGoesOnStartsNoSecondRun() {
    LocalDate day = world.today().plusDays(2);
    world.moveTo(day.atTime(10, 0));
    Cycles live = Cycles.live(world, account, MovedWorld.EVENTS[3]);
    live.settle();
    slowCleverTap();
    world.clock().advance(PASS);
    Awaitility.await("the second run to start")
        .atMost(Duration.ofSeconds(30))
        .until(() -> live.runs().size() == 2 && live.view().status().equals("RUNNING"));

    world.clock().advance(PASS);
    Instant due = world.clock().instant();
    Awaitility.await("the live interval to come again")
        .atMost(Duration.ofSeconds(11))
        .until(() -> live.view().nextRunAt().isAfter(due));
    assertThat(live.runs()).hasSize(2);
    assertThat(live.view().status()).isEqualTo("RUNNING");
    world.installation().clevertap().faults().clear();

    live.settle();
    world.moveTo(midnight(day.plusDays(1)).plus(PASS));
    live.settle();
    assertThat(live.runs()).hasSize(3);
    live.neverTwoAtOnce();
    live.deliveredOnce(day, day);
  }

  /** So slow that there is time to move the clock while a run goes on. */
  private void slowCleverTap() {
    world
        .installation()
        .clevertap()
        .faults()
        .set(CleverTapFault.DELAY, FaultRule.sometimes(1, 1).value(5_000));
  }

  /** Every 4, 6 and 24 hours, and live; their first runs are done. */
  private List<Cycles> everyFrequency(LocalDate startDate) {
    List<Cycles> exports =
        List.of(
            Cycles.recurring(world, account, 4, startDate, MovedWorld.EVENTS[0]),
            Cycles.recurring(world, account, 6, startDate, MovedWorld.EVENTS[1]),
            Cycles.recurring(world, account, 24, startDate, MovedWorld.EVENTS[2]),
            Cycles.live(world, account, MovedWorld.EVENTS[3]));
    exports.forEach(Cycles::settle);
    return exports;
  }

  /** Moves from one run of the recurring exports to the next, and notes when they were due. */
  private void passUntil(Instant end, List<Cycles> exports, Map<Cycles, List<Instant>> times) {
    List<Cycles> recurring = exports.subList(0, 3);
    Instant next = note(end, recurring, times);
    while (next.isBefore(end)) {
      passTo(next.plus(LITTLE), exports);
      next = note(end, recurring, times);
    }
  }

  /** The earliest next run; each is noted once. */
  private static Instant note(
      Instant end, List<Cycles> recurring, Map<Cycles, List<Instant>> times) {
    Instant earliest = end;
    for (Cycles export : recurring) {
      Instant next = export.view().nextRunAt();
      List<Instant> seen = times.get(export);
      if (!next.isAfter(end) && (seen.isEmpty() || seen.get(seen.size() - 1).isBefore(next))) {
        seen.add(next);
      }
      earliest = next.isBefore(earliest) ? next : earliest;
    }
    return earliest;
  }

  private void passTo(Instant instant, List<Cycles> exports) {
    world.moveTo(instant);
    exports.forEach(Cycles::settle);
  }

  /** Phones that were offline, on the day and on the one before it. */
  private void late(LocalDate day) {
    for (String event : MovedWorld.EVENTS) {
      world.installation().clevertap().addLate(event, day, 7);
    }
    world.installation().clevertap().addLate(MovedWorld.EVENTS[0], day.minusDays(1), 5);
  }

  private static void holds(List<Cycles> exports, LocalDate day) {
    for (Cycles export : exports) {
      export.neverTwoAtOnce();
      export.deliveredOnce(day, day);
    }
    exports.get(0).deliveredOnce(day.minusDays(1), day.minusDays(1));
  }

  /** Every so many hours of the day's wall clock, the next midnight included. */
  private static List<Instant> clockTimes(LocalDate day, int everyHours, int... hoursBefore) {
    List<Instant> times = new ArrayList<>();
    IntStream.of(hoursBefore).forEach(hour -> times.add(at(day.minusDays(1), hour)));
    for (int hour = 0; hour < 24; hour += everyHours) {
      times.add(at(day, hour));
    }
    times.add(midnight(day.plusDays(1)));
    return times;
  }

  private static Instant at(LocalDate day, int hour) {
    return day.atTime(hour, 0).atZone(MovedWorld.BERLIN).toInstant();
  }

  private static Instant midnight(LocalDate day) {
    return at(day, 0);
  }
}
