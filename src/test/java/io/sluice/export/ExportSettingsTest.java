package io.sluice.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.partner.Identifier;
import io.sluice.run.Run;
import io.sluice.run.RunKind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportSettingsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @Test
  void selectedEventsAreThoseOfTheRequest() {
    assertThat(settings(DataType.SELECTED_EVENTS, List.of("Charged", "My event")).events())
        .containsExactly("Charged", "My event");
  }

  @Test
  void systemAndEngagementEventsAreThoseOfTheCatalogueEachOnce() {
    assertThat(settings(DataType.ALL_SYSTEM_EVENTS, null).events())
        .hasSize(21)
        .doesNotHaveDuplicates()
        .contains("Push Impressions", "App Launched", "UTM Visited");
    assertThat(settings(DataType.ENGAGEMENT_EVENTS, null).events())
        .hasSize(18)
        .doesNotHaveDuplicates()
        .contains("Push Impressions", "Webhook Delivered", "Notification Delivered");
  }

  @Test
  void profilesAreFoundByAppLaunchedUnlessOtherEventsAreNamed() {
    assertThat(settings(DataType.USER_PROFILES, null).events()).containsExactly("App Launched");
    assertThat(settings(DataType.USER_PROFILES, List.of("Charged")).events())
        .containsExactly("Charged");
  }

  @Test
  void anAbsentPriorityMeansThatThePartnersHolds() {
    Export export = Samples.live();
    settings(Frequency.LIVE, null, null).applyTo(export);

    assertThat(export.getIdentifierPriority()).isEmpty();
    assertThat(export.userIdPriority()).isEqualTo(export.getPartner().getUserId());
  }

  @Test
  void theRequestsPriorityOverridesThePartners() {
    Export export = Samples.live();
    ExportSettings.of(
            new ExportRequest(
                7L,
                DataType.ALL_SYSTEM_EVENTS,
                null,
                List.of(Identifier.EMAIL, Identifier.PHONE),
                Frequency.LIVE,
                null,
                null,
                null,
                null,
                null),
            TODAY)
        .applyTo(export);

    assertThat(export.userIdPriority()).containsExactly(Identifier.EMAIL, Identifier.PHONE);
  }

  @Test
  void aPresetBecomesTheDaysAsSeenToday() {
    ExportSettings settings =
        ExportSettings.of(request(Frequency.ONE_TIME, RangePreset.LAST_7_DAYS, null, null), TODAY);

    assertThat(settings.schedule())
        .isEqualTo(new Schedule.Once(new DayRange(TODAY.minusDays(6), TODAY)));
  }

  @Test
  void aRecurringExportStartsTodayUnlessADateIsGiven() {
    assertThat(settings(Frequency.RECURRING, 4, null).schedule())
        .isEqualTo(new Schedule.Every(4, TODAY));
    assertThat(settings(Frequency.RECURRING, 4, TODAY.minusDays(3)).schedule())
        .isEqualTo(new Schedule.Every(4, TODAY.minusDays(3)));
  }

  @Test
  void whatAClientSendsBackAsItGotItIsNoNewStartDate() {
    LocalDate longAgo = TODAY.minusDays(200);
    ExportRequest request = request(Frequency.RECURRING, null, 4, longAgo);

    assertThat(request.unlessStored(longAgo))
        .isEqualTo(request(Frequency.RECURRING, null, 4, null));
    assertThat(request.unlessStored(TODAY)).isEqualTo(request);
    assertThat(request.unlessStored(null)).isEqualTo(request);
  }

  @Test
  void aLiveExportHasNeitherDaysNorCycle() {
    Export export = Samples.recurring(4, TODAY);
    settings(Frequency.LIVE, null, null).applyTo(export);

    assertThat(export.getSchedule()).isEqualTo(new Schedule.Live());
    assertThat(ScheduleFields.of(export.getSchedule()))
        .isEqualTo(new ScheduleFields(Frequency.LIVE, null, null, null, null));
  }

  @ParameterizedTest(name = "to every {0} hours from {1}: {2}")
  @CsvSource({
    "4, 2026-11-20, false",
    "5, 2026-11-20, true",
    "4, 2026-11-21, true",
    "4, 2026-11-19, true"
  })
  void aChangeOfHoursOrStartDateRestartsTheCycle(int hours, LocalDate start, boolean restarts) {
    assertThat(
            settings(Frequency.RECURRING, hours, start)
                .restartsCycle(Samples.recurring(4, Samples.DAY)))
        .isEqualTo(restarts);
  }

  @Test
  void aChangeOfTheFrequencyRestartsTheCycle() {
    ExportSettings live = settings(Frequency.LIVE, null, null);
    ExportSettings recurring = settings(Frequency.RECURRING, 4, Samples.DAY);

    assertThat(live.restartsCycle(Samples.recurring(4, Samples.DAY))).isTrue();
    assertThat(recurring.restartsCycle(Samples.live())).isTrue();
    assertThat(live.restartsCycle(Samples.live())).isFalse();
  }

  @Test
  void aRunKeepsThePriorityThatItWasCreatedWith() {
    Export export = Samples.live();
    export.change(DataType.ALL_SYSTEM_EVENTS, List.of("A"), List.of(Identifier.EMAIL));
    Run run = Samples.run(9, export, RunKind.SCHEDULED, new DayRange(TODAY, TODAY));

    export.change(DataType.ALL_SYSTEM_EVENTS, List.of("A"), List.of(Identifier.PHONE));

    assertThat(run.userIdPriority()).containsExactly(Identifier.EMAIL);
  }

  private static ExportSettings settings(DataType type, List<String> events) {
    return ExportSettings.of(
        new ExportRequest(7L, type, events, null, Frequency.LIVE, null, null, null, null, null),
        TODAY);
  }

  private static ExportSettings settings(Frequency frequency, Integer hours, LocalDate start) {
    return ExportSettings.of(request(frequency, null, hours, start), TODAY);
  }

  private static ExportRequest request(
      Frequency frequency, RangePreset range, Integer hours, LocalDate start) {
    return new ExportRequest(
        7L,
        DataType.SELECTED_EVENTS,
        List.of("A"),
        null,
        frequency,
        range,
        null,
        null,
        hours,
        start);
  }
}
