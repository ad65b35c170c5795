package io.sluice.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScheduleTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  private static final LocalDate CREATED = LocalDate.of(2026, 11, 23);
  private static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");
  private static final Instant NOW = Instant.parse("2026-11-23T10:15:30Z");
  private static final Duration PAUSE = Duration.ofMinutes(5);

  private static final Schedule ONCE = new Schedule.Once(new DayRange(DAY, DAY.plusDays(2)));
  private static final Schedule EVERY = new Schedule.Every(4, DAY);
  private static final Schedule LIVE = new Schedule.Live();

  static Stream<Schedule> kinds() {
    return Stream.of(ONCE, EVERY, LIVE);
  }

  @Test
  void everyKindHasAFrequencyOfItsOwn() {
    Set<Frequency> frequencies = kinds().map(Schedule::frequency).collect(Collectors.toSet());

    assertThat(frequencies).containsExactlyInAnyOrder(Frequency.values());
    assertThat(Schedule.class.getPermittedSubclasses()).hasSameSizeAs(Frequency.values());
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void columnsHoldEachKindWhateverTheyHeldBefore(Schedule schedule) {
    kinds()
        .forEach(
            before -> {
              ScheduleColumns columns = new ScheduleColumns();
              columns.write(before);
              columns.write(schedule);
              assertThat(columns.read()).isEqualTo(schedule);
              assertThat(columns).usingRecursiveComparison().isEqualTo(ScheduleFields.of(schedule));
            });
  }

  @Test
  void fieldsOfOtherKindsAreNull() {
    assertThat(ScheduleFields.of(ONCE))
        .isEqualTo(new ScheduleFields(Frequency.ONE_TIME, DAY, DAY.plusDays(2), null, null));
    assertThat(ScheduleFields.of(EVERY))
        .isEqualTo(new ScheduleFields(Frequency.RECURRING, null, null, 4, DAY));
    assertThat(ScheduleFields.of(LIVE))
        .isEqualTo(new ScheduleFields(Frequency.LIVE, null, null, null, null));
  }

  @Test
  void firstDayIsTheOneThatWasChosenElseThatOfTheCreation() {
    assertThat(ONCE.firstDay(CREATED)).isEqualTo(DAY);
    assertThat(EVERY.firstDay(CREATED)).isEqualTo(DAY);
    assertThat(LIVE.firstDay(CREATED)).isEqualTo(CREATED);
  }

  @Test
  void firstRunWaitsForACycleThatBeginsLater() {
    assertThat(kinds().map(kind -> kind.firstRun(NOW, ZONE))).containsOnly(NOW);
    assertThat(new Schedule.Every(4, LocalDate.of(2026, 11, 24)).firstRun(NOW, ZONE))
        .isEqualTo(Instant.parse("2026-11-23T18:30:00Z"));
  }

  @Test
  void nextRunFollowsTheCycleOrThePause() {
    assertThat(ONCE.nextRun(NOW, ZONE, PAUSE)).isEmpty();
    assertThat(EVERY.nextRun(NOW, ZONE, PAUSE)).contains(Instant.parse("2026-11-23T10:30:00Z"));
    assertThat(LIVE.nextRun(NOW, ZONE, PAUSE)).contains(NOW.plus(PAUSE));
  }

  @Test
  void onlyACycleStartsOnADateOfItsOwn() {
    assertThat(ONCE.startDate()).isEmpty();
    assertThat(EVERY.startDate()).contains(DAY);
    assertThat(LIVE.startDate()).isEmpty();
  }
}
