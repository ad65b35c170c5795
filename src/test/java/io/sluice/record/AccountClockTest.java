package io.sluice.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountClockTest {

  private static final DateTimeFormatter TS = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");

  @Test
  void timestampIsInTheAccountsTimeZone() {
    assertThat(clock("Asia/Kolkata").instant(20221119054937L))
        .isEqualTo(Instant.parse("2022-11-19T00:19:37Z"));
  }

  @Test
  void repeatedHourTakesTheEarlierOffset() {
    assertThat(clock("America/New_York").instant(20241103013000L))
        .isEqualTo(Instant.parse("2024-11-03T05:30:00Z"));
  }

  @Test
  void skippedTimeIsShiftedForwardByTheGap() {
    assertThat(clock("America/New_York").instant(20240310023000L))
        .isEqualTo(Instant.parse("2024-03-10T07:30:00Z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "UTC"})
  void everyTimeIsTheCalendars(String zone) {
    AccountClock clock = clock(zone);
    Random random = new Random(23);
    for (int i = 0; i < 100_000; i++) {
      LocalDateTime time =
          LocalDateTime.of(2024, 1, 1, 0, 0).plusSeconds(random.nextInt(366 * 86_400));
      assertThat(clock.instant(Long.parseLong(TS.format(time))))
          .isEqualTo(ZonedDateTime.of(time, ZoneId.of(zone)).toInstant());
    }
  }

  @Test
  void rememberedHourChangesNothingAtTheEdgeOfDaylightSaving() {
    AccountClock clock = clock("Australia/Lord_Howe");
    for (LocalDateTime time = LocalDateTime.of(2024, 4, 6, 22, 0);
        time.isBefore(LocalDateTime.of(2024, 4, 7, 6, 0));
        time = time.plusSeconds(7)) {
      assertThat(clock.instant(Long.parseLong(TS.format(time))))
          .isEqualTo(ZonedDateTime.of(time, ZoneId.of("Australia/Lord_Howe")).toInstant());
    }
  }

  @ParameterizedTest
  @ValueSource(
      longs = {
        20260230120000L,
        20261301120000L,
        20260001120000L,
        20260100120000L,
        20260101250000L,
        20260101240000L,
        20260101126000L,
        20260101120060L,
        20230229000000L,
        -20260101120000L,
        0,
        -1,
        2026010112000L,
        202601011200000L,
        Long.MAX_VALUE,
        Long.MIN_VALUE
      })
  void unreadableTimestampIsNamed(long ts) {
    AccountClock clock = clock("Asia/Kolkata");
    clock.instant(20260101120000L);
    assertThatThrownBy(() -> clock.instant(ts))
        .isInstanceOf(UnreadableTimestampException.class)
        .hasMessageContaining(Long.toString(ts));
  }

  @Test
  void leapDayIsReadable() {
    assertThat(clock("UTC").instant(20240229000000L))
        .isEqualTo(Instant.parse("2024-02-29T00:00:00Z"));
  }

  @Test
  void onlyOccurrenceProvesTheOffset() {
    assertThat(TimeZoneCheck.offset(1668817177, 20221119054937L))
        .contains(ZoneOffset.ofHoursMinutes(5, 30));
    assertThat(TimeZoneCheck.offset(1668817176, 20221119054937L))
        .contains(ZoneOffset.ofHoursMinutes(5, 30));
    assertThat(TimeZoneCheck.offset(1668817177, 20221118201937L)).contains(ZoneOffset.ofHours(-4));
  }

  @Test
  void otherMomentsProveNothing() {
    assertThat(TimeZoneCheck.offset(1668817177, 20221119055437L)).isEmpty();
    assertThat(TimeZoneCheck.offset(1668817177, 20221121001937L)).isEmpty();
  }

  private static AccountClock clock(String zone) {
    return new AccountClock(ZoneId.of(zone));
  }
}
