package io.sluice.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CycleTest {

  private static final LocalDate START = LocalDate.of(2026, 11, 20);

  @ParameterizedTest
  @CsvSource({
    "Asia/Kolkata, 2026-11-19T18:30:00Z",
    "UTC, 2026-11-20T00:00:00Z",
    "America/New_York, 2026-11-20T05:00:00Z",
    "Pacific/Kiritimati, 2026-11-19T10:00:00Z"
  })
  void theFirstTimeIsMidnightOfTheStartDateInTheAccountsZone(ZoneId zone, Instant midnight) {
    assertThat(new Cycle(START, 4, zone).first()).isEqualTo(midnight);
  }

  @Test
  void fiveHoursGoOnOverMidnightAndDoNotBeginAnewEachDay() {
    assertThat(local(new Cycle(START, 5, ZoneId.of("UTC")), START.atStartOfDay(), 7))
        .containsExactly(
            START.atTime(5, 0),
            START.atTime(10, 0),
            START.atTime(15, 0),
            START.atTime(20, 0),
            START.plusDays(1).atTime(1, 0),
            START.plusDays(1).atTime(6, 0),
            START.plusDays(1).atTime(11, 0));
  }

  @Test
  void beforeTheStartDateTheNextTimeIsTheFirst() {
    Cycle cycle = new Cycle(START, 6, ZoneId.of("Asia/Kolkata"));

    assertThat(cycle.nextAfter(cycle.first().minus(Duration.ofDays(400)))).isEqualTo(cycle.first());
    assertThat(cycle.nextAfter(cycle.first().minusNanos(1))).isEqualTo(cycle.first());
  }

  @Test
  void afterADowntimeTheMissedTimesAreNotMadeUpOneByOne() {
    Cycle cycle = new Cycle(START, 4, ZoneId.of("UTC"));

    assertThat(cycle.nextAfter(Instant.parse("2026-11-30T13:37:11Z")))
        .isEqualTo("2026-11-30T16:00:00Z");
  }

  /** The clock is put forward, or back, between midnight and four. */
  @ParameterizedTest
  @CsvSource({
    "America/New_York, 2027-03-14T05:00:00Z, 2027-03-14T08:00:00Z",
    "America/New_York, 2026-11-01T04:00:00Z, 2026-11-01T09:00:00Z",
    "Europe/Berlin, 2027-03-27T23:00:00Z, 2027-03-28T02:00:00Z",
    "Europe/Berlin, 2026-10-24T22:00:00Z, 2026-10-25T03:00:00Z"
  })
  void fourOClockFollowsMidnightAcrossADaylightSavingChange(
      ZoneId zone, Instant midnight, Instant fourOClock) {
    Cycle cycle = new Cycle(LocalDate.of(2026, 10, 1), 4, zone);

    assertThat(cycle.nextAfter(midnight.minusSeconds(1))).isEqualTo(midnight);
    assertThat(cycle.nextAfter(midnight)).isEqualTo(fourOClock);
    assertThat(cycle.nextAfter(fourOClock.minusNanos(1))).isEqualTo(fourOClock);
  }

  @Test
  void aTimeThatIsSkippedIsAnHourLater() {
    Cycle cycle = new Cycle(LocalDate.of(2027, 3, 13), 13, ZoneId.of("America/New_York"));

    assertThat(cycle.nextAfter(Instant.parse("2027-03-13T18:00:00Z")))
        .as("two o'clock, which is three")
        .isEqualTo("2027-03-14T07:00:00Z");
  }

  @Test
  void ofATimeThatIsRepeatedTheFirstCounts() {
    Cycle cycle = new Cycle(LocalDate.of(2026, 10, 31), 5, ZoneId.of("America/New_York"));
    Instant one = Instant.parse("2026-11-01T05:00:00Z");
    Instant oneAgain = Instant.parse("2026-11-01T06:00:00Z");
    Instant six = Instant.parse("2026-11-01T11:00:00Z");

    assertThat(cycle.nextAfter(one.minusNanos(1))).isEqualTo(one);
    assertThat(cycle.nextAfter(one)).isEqualTo(six);
    assertThat(cycle.nextAfter(oneAgain.minusNanos(1))).isEqualTo(six);
    assertThat(cycle.nextAfter(oneAgain)).isEqualTo(six);
  }

  @Test
  void aDayWithoutMidnightBeginsWithItsFirstHour() {
    ZoneId zone = ZoneId.of("America/Sao_Paulo");
    Cycle daily = new Cycle(LocalDate.of(2018, 11, 3), 24, zone);

    assertThat(daily.nextAfter(Instant.parse("2018-11-03T03:00:00Z")))
        .isEqualTo("2018-11-04T03:00:00Z");
    assertThat(daily.nextAfter(Instant.parse("2018-11-04T03:00:00Z")))
        .isEqualTo("2018-11-05T02:00:00Z");
    assertThat(new Cycle(LocalDate.of(2018, 11, 4), 4, zone).first())
        .isEqualTo("2018-11-04T03:00:00Z");
  }

  static Stream<Arguments> cycles() {
    return Stream.of(
            Arguments.of("America/New_York", "2027-03-10"),
            Arguments.of("America/New_York", "2026-10-28"),
            Arguments.of("Europe/Berlin", "2027-03-24"),
            Arguments.of("Europe/Berlin", "2026-10-21"),
            Arguments.of("America/Sao_Paulo", "2018-11-01"),
            Arguments.of("America/Sao_Paulo", "2019-02-13"),
            Arguments.of("Asia/Beirut", "2022-03-24"),
            Arguments.of("Asia/Beirut", "2022-10-27"),
            Arguments.of("America/Havana", "2024-11-01"),
            Arguments.of("Australia/Lord_Howe", "2026-10-01"),
            Arguments.of("Asia/Kolkata", "2026-11-20"))
        .flatMap(
            zoneAndDay ->
                IntStream.rangeClosed(Cycle.MIN_HOURS, Cycle.MAX_HOURS)
                    .mapToObj(
                        hours ->
                            Arguments.of(
                                hours,
                                ZoneId.of((String) zoneAndDay.get()[0]),
                                LocalDate.parse((String) zoneAndDay.get()[1]))));
  }

  @ParameterizedTest(name = "every {0} hours in {1} from {2}")
  @MethodSource("cycles")
  void eachTimeIsThatOfTheWallClockAndLaterThanTheOneBefore(
      int hours, ZoneId zone, LocalDate start) {
    Cycle cycle = new Cycle(start, hours, zone);
    Instant last = cycle.first();
    for (int turn = 1; turn <= 10 * 24 / hours; turn++) {
      Instant next = cycle.nextAfter(last);

      assertThat(next).isAfter(last);
      assertWallClock(next, start.atStartOfDay().plusHours((long) turn * hours), zone);
      assertEachMomentBetweenLeadsTo(next, last, cycle);
      last = next;
    }
  }

  private static void assertWallClock(Instant time, LocalDateTime expected, ZoneId zone) {
    LocalDateTime shown = LocalDateTime.ofInstant(time, zone);
    int offsets = zone.getRules().getValidOffsets(expected).size();
    assertThat(shown)
        .isEqualTo(
            offsets == 0
                ? expected.plus(zone.getRules().getTransition(expected).getDuration())
                : expected);
    if (offsets == 2) {
      assertThat(zone.getRules().getOffset(time))
          .isEqualTo(zone.getRules().getTransition(expected).getOffsetBefore());
    }
  }

  private static void assertEachMomentBetweenLeadsTo(Instant next, Instant last, Cycle cycle) {
    for (Instant now = last; now.isBefore(next); now = now.plus(Duration.ofMinutes(10))) {
      assertThat(cycle.nextAfter(now)).isEqualTo(next);
    }
    assertThat(cycle.nextAfter(next.minusNanos(1))).isEqualTo(next);
  }

  private static List<LocalDateTime> local(Cycle cycle, LocalDateTime after, int count) {
    return Stream.iterate(after.atZone(cycle.zone()).toInstant(), cycle::nextAfter)
        .skip(1)
        .limit(count)
        .map(time -> LocalDateTime.ofInstant(time, cycle.zone()))
        .toList();
  }
}
