package io.sluice.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.problem.FieldError;
import io.sluice.record.Identifier;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExportRulesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @Test
  void aGoodRequestBreaksNoRule() {
    assertThat(broken(days(TODAY.minusDays(3), TODAY))).isEmpty();
  }

  @Test
  void theDaySixtyDaysAgoMayBeExported() {
    assertThat(broken(days(TODAY.minusDays(60), TODAY.minusDays(60)))).isEmpty();
  }

  @Test
  void theDaySixtyOneDaysAgoIsTooOld() {
    assertThat(broken(days(TODAY.minusDays(61), TODAY.minusDays(60))))
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.field()).isEqualTo("from");
              assertThat(error.value()).isEqualTo("2026-09-23");
              assertThat(error.message()).contains("2026-09-24 or later");
            });
  }

  @Test
  void aRangeOfSixtyDaysIsAllowed() {
    assertThat(broken(days(TODAY.minusDays(59), TODAY))).isEmpty();
  }

  @Test
  void aRangeOfSixtyOneDaysIsTooLong() {
    assertThat(fields(days(TODAY.minusDays(60), TODAY))).containsExactly("to");
  }

  @Test
  void todayMayBeTheLastDay() {
    assertThat(broken(days(TODAY, TODAY))).isEmpty();
  }

  @Test
  void tomorrowIsRefusedAndTheMessageSaysWhatDayItIs() {
    assertThat(broken(days(TODAY, TODAY.plusDays(1))))
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.field()).isEqualTo("to");
              assertThat(error.message()).contains("today is 2026-11-23");
            });
  }

  @Test
  void reversedDaysAreRefused() {
    assertThat(broken(days(TODAY, TODAY.minusDays(1))))
        .containsExactly(
            new FieldError("from", TODAY, "must not be after to, which is 2026-11-22"));
  }

  @Test
  void bothMissingDaysAreNamed() {
    assertThat(fields(days(null, null))).containsExactly("from", "to");
  }

  @Test
  void aMissingLastDayDoesNotHideThatTheFirstIsTooOld() {
    assertThat(fields(days(TODAY.minusDays(90), null))).containsExactly("from", "to");
  }

  @ParameterizedTest
  @CsvSource({"RECURRING, 4", "LIVE, "})
  void daysAreForOneTimeExportsOnly(Frequency frequency, Integer everyHours) {
    assertThat(
            broken(scheduled(frequency, RangePreset.LAST_7_DAYS, TODAY, TODAY, everyHours, null)))
        .containsExactly(
            mustBeAbsent("range", RangePreset.LAST_7_DAYS, Frequency.ONE_TIME),
            mustBeAbsent("from", TODAY, Frequency.ONE_TIME),
            mustBeAbsent("to", TODAY, Frequency.ONE_TIME));
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 5, 23, 24})
  void aRecurringExportRunsEvery4To24Hours(int everyHours) {
    assertThat(broken(recurring(everyHours, TODAY))).isEmpty();
    assertThat(broken(recurring(everyHours, null))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -4, 0, 3, 25, Integer.MAX_VALUE})
  void moreOrLessOftenIsRefused(int everyHours) {
    assertThat(broken(recurring(everyHours, TODAY)))
        .containsExactly(new FieldError("everyHours", everyHours, "must be from 4 to 24"));
  }

  @Test
  void aRecurringExportNeedsItsHours() {
    assertThat(broken(recurring(null, TODAY)))
        .containsExactly(new FieldError("everyHours", null, "must be from 4 to 24"));
  }

  @Test
  void aRecurringExportMayStartInTheFutureOrSixtyDaysAgo() {
    assertThat(broken(recurring(4, TODAY.plusDays(30)))).isEmpty();
    assertThat(broken(recurring(4, TODAY.minusDays(60)))).isEmpty();
  }

  @Test
  void aStartDateSixtyOneDaysAgoIsTooOld() {
    assertThat(broken(recurring(4, TODAY.minusDays(61))))
        .containsExactly(
            new FieldError(
                "startDate",
                TODAY.minusDays(61),
                "must be within the last 60 days: 2026-09-24 or later"));
  }

  @Test
  void aCycleStartsWithinAYear() {
    assertThat(broken(recurring(4, TODAY.plusYears(1)))).isEmpty();
    assertThat(broken(recurring(4, TODAY.plusYears(1).plusDays(1))))
        .containsExactly(
            new FieldError(
                "startDate",
                TODAY.plusYears(1).plusDays(1),
                "must be within a year from today: " + TODAY.plusYears(1) + " or earlier"));
  }

  @Test
  void aLiveExportNeedsNothingElse() {
    assertThat(broken(scheduled(Frequency.LIVE, null, null, null, null, null))).isEmpty();
  }

  @Test
  void theCycleIsForRecurringExportsOnly() {
    assertThat(broken(scheduled(Frequency.LIVE, null, null, null, 4, TODAY)))
        .containsExactly(
            mustBeAbsent("everyHours", 4, Frequency.RECURRING),
            mustBeAbsent("startDate", TODAY, Frequency.RECURRING));
    assertThat(broken(scheduled(Frequency.ONE_TIME, null, TODAY, TODAY, 4, TODAY)))
        .containsExactly(
            mustBeAbsent("everyHours", 4, Frequency.RECURRING),
            mustBeAbsent("startDate", TODAY, Frequency.RECURRING));
  }

  @ParameterizedTest
  @EnumSource(RangePreset.class)
  void aPresetStandsInsteadOfDays(RangePreset preset) {
    assertThat(broken(scheduled(Frequency.ONE_TIME, preset, null, null, null, null))).isEmpty();
    assertThat(broken(scheduled(Frequency.ONE_TIME, preset, TODAY, TODAY, null, null)))
        .containsExactly(
            new FieldError("from", TODAY, "must be absent when range is given"),
            new FieldError("to", TODAY, "must be absent when range is given"));
  }

  @Test
  void daysAtTheEndsOfTimeAreRefusedLikeOthers() {
    assertThat(fields(days(LocalDate.MAX, LocalDate.MAX))).containsExactly("to");
    assertThat(fields(days(LocalDate.MIN, LocalDate.MIN))).containsExactly("from");
    assertThat(fields(days(LocalDate.MIN, LocalDate.MAX))).containsExactly("from", "to", "to");
  }

  private static ExportRequest recurring(Integer everyHours, LocalDate startDate) {
    return scheduled(Frequency.RECURRING, null, null, null, everyHours, startDate);
  }

  @Test
  void profilesRecurAtMostOnceADayAndAreNeverLive() {
    assertThat(fields(profiles(Frequency.RECURRING, 12))).containsExactly("everyHours");
    assertThat(fields(profiles(Frequency.RECURRING, 24))).isEmpty();
    assertThat(fields(profiles(Frequency.LIVE, null))).containsExactly("frequency");
  }

  private static ExportRequest profiles(Frequency frequency, Integer everyHours) {
    return new ExportRequest(
        1L, DataType.USER_PROFILES, null, null, frequency, null, null, null, everyHours, null);
  }

  @Test
  void profilesMayNameTheEventsByWhichPeopleAreFound() {
    assertThat(fields(of(DataType.USER_PROFILES, null, null))).isEmpty();
    assertThat(fields(of(DataType.USER_PROFILES, List.of("Charged"), null))).isEmpty();
    assertThat(fields(of(DataType.USER_PROFILES, List.of("A", "A"), null)))
        .containsExactly("events[1]");
  }

  @Test
  void selectedEventsNeedAName() {
    assertThat(fields(of(DataType.SELECTED_EVENTS, null, null))).containsExactly("events");
    assertThat(fields(of(DataType.SELECTED_EVENTS, List.of(), null))).containsExactly("events");
  }

  @ParameterizedTest
  @EnumSource(
      value = DataType.class,
      names = {"ALL_SYSTEM_EVENTS", "ENGAGEMENT_EVENTS"})
  void namesAreRefusedWhereTheDataTypeNamesTheEvents(DataType type) {
    assertThat(fields(of(type, List.of("App Launched"), null))).containsExactly("events");
    assertThat(broken(of(type, List.of(), null))).isEmpty();
    assertThat(broken(of(type, null, null))).isEmpty();
  }

  @Test
  void aNameThatStandsTwiceIsRefusedAtItsSecondPlace() {
    assertThat(fields(selected("A", "B", "A"))).containsExactly("events[2]");
  }

  @Test
  void namesDifferByCase() {
    assertThat(broken(selected("Charged", "charged"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "   ", "a\nb", "a\tb", "a\u0000", "\u007f", "a\u0085b", "a\ud800", "\udc00b"})
  void blankNamesAndControlCharactersAreRefused(String name) {
    assertThat(fields(selected("ok", name))).containsExactly("events[1]");
  }

  @Test
  void anIdentifierThatStandsTwiceIsRefused() {
    assertThat(
            fields(
                of(
                    DataType.SELECTED_EVENTS,
                    List.of("A"),
                    List.of(Identifier.EMAIL, Identifier.PHONE, Identifier.EMAIL))))
        .containsExactly("identifierPriority");
  }

  @Test
  void everyBrokenRuleIsNamedAtOnce() {
    ExportRequest request =
        new ExportRequest(
            1L,
            DataType.SELECTED_EVENTS,
            List.of(),
            List.of(Identifier.EMAIL, Identifier.EMAIL),
            Frequency.ONE_TIME,
            null,
            TODAY.plusDays(2),
            TODAY.plusDays(1),
            4,
            TODAY);

    assertThat(fields(request))
        .containsExactly("events", "identifierPriority", "to", "from", "everyHours", "startDate");
  }

  /** Half an hour before and after midnight there, while UTC is on another day or not. */
  @ParameterizedTest
  @CsvSource({
    "Asia/Kolkata, 2026-11-22T18:29:59Z, 2026-11-22",
    "Asia/Kolkata, 2026-11-22T18:30:00Z, 2026-11-23",
    "America/New_York, 2026-11-23T04:59:59Z, 2026-11-22",
    "America/New_York, 2026-11-23T05:00:00Z, 2026-11-23",
    "America/New_York, 2026-07-01T04:00:00Z, 2026-07-01"
  })
  void daysAreThoseOfTheAccountsZone(String zone, String now, LocalDate today) {
    Clock clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
    LocalDate there = LocalDate.now(clock.withZone(ZoneId.of(zone)));

    assertThat(ExportRules.broken(days(today, today), there)).isEmpty();
    assertThat(ExportRules.broken(days(today, today.plusDays(1)), there))
        .extracting(FieldError::field)
        .containsExactly("to");
    assertThat(ExportRules.broken(days(today.minusDays(61), today.minusDays(60)), there))
        .extracting(FieldError::field)
        .containsExactly("from");
  }

  private static List<FieldError> broken(ExportRequest request) {
    return ExportRules.broken(request, TODAY);
  }

  private static List<String> fields(ExportRequest request) {
    return broken(request).stream().map(FieldError::field).toList();
  }

  private static ExportRequest days(LocalDate from, LocalDate to) {
    return scheduled(Frequency.ONE_TIME, null, from, to, null, null);
  }

  private static ExportRequest scheduled(
      Frequency frequency,
      RangePreset range,
      LocalDate from,
      LocalDate to,
      Integer everyHours,
      LocalDate startDate) {
    return new ExportRequest(
        1L,
        DataType.SELECTED_EVENTS,
        List.of("A"),
        null,
        frequency,
        range,
        from,
        to,
        everyHours,
        startDate);
  }

  private static FieldError mustBeAbsent(String field, Object value, Frequency needed) {
    return new FieldError(field, value, "must be absent unless frequency is " + needed);
  }

  private static ExportRequest selected(String... events) {
    return of(DataType.SELECTED_EVENTS, Arrays.asList(events), null);
  }

  private static ExportRequest of(
      DataType type, List<String> events, List<Identifier> identifierPriority) {
    return new ExportRequest(
        1L, type, events, identifierPriority, Frequency.ONE_TIME, null, TODAY, TODAY, null, null);
  }
}
