package io.sluice.export.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.export.DataType;
import io.sluice.export.Export;
import io.sluice.export.ExportRequest;
import io.sluice.export.ExportStatus;
import io.sluice.export.Fields;
import io.sluice.export.Frequency;
import io.sluice.export.Samples;
import io.sluice.problem.BadInputException;
import io.sluice.problem.ConflictException;
import io.sluice.problem.FieldError;
import io.sluice.problem.PreconditionFailedException;
import io.sluice.rest.IfMatch;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EditRulesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private final Export recurring = Fields.set(Samples.recurring(4, Samples.DAY), "version", 3);

  @ParameterizedTest
  @EnumSource(
      value = ExportStatus.class,
      names = {"RUNNING", "PENDING"})
  void aRunningOrPendingRecurringOrLiveExportMayBeEdited(ExportStatus status) {
    assertAllowed(recurring, status, Frequency.RECURRING);
    assertAllowed(recurring, status, Frequency.LIVE);
    assertAllowed(Samples.live(), status, Frequency.LIVE);
    assertAllowed(Samples.live(), status, Frequency.RECURRING);
  }

  private static void assertAllowed(Export export, ExportStatus status, Frequency becomes) {
    assertThatCode(() -> EditRules.check(export, status, request(becomes), IfMatch.ANY, TODAY))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @EnumSource(ExportStatus.class)
  void aOneTimeExportCannotBeEditedWhateverItsStatus(ExportStatus status) {
    assertThatThrownBy(
            () ->
                EditRules.check(
                    Samples.export(), status, request(Frequency.RECURRING), IfMatch.ANY, TODAY))
        .isInstanceOf(ConflictException.class)
        .hasMessage(
            "Export 5 is a one-time export, and "
                + status
                + "; only recurring and live exports can be edited, while they are RUNNING or"
                + " PENDING");
  }

  @ParameterizedTest
  @EnumSource(
      value = ExportStatus.class,
      names = {"DONE", "STOPPED", "FAILED"})
  void anExportThatIsOverCannotBeEdited(ExportStatus status) {
    assertRefused(recurring, status, request(Frequency.RECURRING), IfMatch.ANY)
        .isInstanceOf(ConflictException.class)
        .hasMessage("Export 5 is " + status + "; only a RUNNING or PENDING export can be edited");
  }

  @Test
  void anExportCannotBecomeAOneTimeExport() {
    assertField(
        recurring,
        request(Frequency.ONE_TIME),
        new FieldError(
            "frequency", Frequency.ONE_TIME, "must be RECURRING or LIVE when an export is edited"));
  }

  @ParameterizedTest
  @EnumSource(
      value = DataType.class,
      names = {"ALL_SYSTEM_EVENTS", "ENGAGEMENT_EVENTS", "SELECTED_EVENTS"})
  void anExportOfEventsMayExportOtherEvents(DataType type) {
    assertThatCode(
            () ->
                EditRules.check(
                    recurring,
                    ExportStatus.PENDING,
                    request(7, type, Frequency.RECURRING),
                    IfMatch.ANY,
                    TODAY))
        .doesNotThrowAnyException();
  }

  @Test
  void anExportOfEventsCannotBecomeOneOfProfiles() {
    assertField(
        recurring,
        request(7, DataType.USER_PROFILES, Frequency.RECURRING),
        new FieldError(
            "dataType",
            DataType.USER_PROFILES,
            "cannot change between events and user profiles; the export has SELECTED_EVENTS"));
  }

  @Test
  void anExportOfProfilesCannotBecomeOneOfEvents() {
    recurring.change(DataType.USER_PROFILES, List.of(), List.of());

    assertField(
        recurring,
        request(7, DataType.ALL_SYSTEM_EVENTS, Frequency.RECURRING),
        new FieldError(
            "dataType",
            DataType.ALL_SYSTEM_EVENTS,
            "cannot change between events and user profiles; the export has USER_PROFILES"));
  }

  @Test
  void thePartnerStays() {
    assertField(
        recurring,
        request(8, DataType.SELECTED_EVENTS, Frequency.RECURRING),
        new FieldError("partner", 8L, "cannot change; it is 7"));
  }

  @Test
  void theVersionThatTheUserSawMayBeEdited() {
    assertAllowed(recurring, request(Frequency.RECURRING), IfMatch.version(3));
    assertAllowed(recurring, request(Frequency.RECURRING), IfMatch.ANY);
  }

  @Test
  void theSecondOfTwoEditorsIsToldSo() {
    assertRefused(recurring, ExportStatus.PENDING, request(Frequency.RECURRING), IfMatch.version(2))
        .isInstanceOf(PreconditionFailedException.class)
        .hasMessage(
            "Export 5 is at version \"3\", not at \"2\"; somebody else may have changed it");
  }

  @ParameterizedTest
  @CsvSource({"2026-11-19", "2026-11-21", "2026-11-23"})
  void aCycleThatHasBegunCannotBeginOnAnotherDayThatIsOver(LocalDate startDate) {
    assertField(
        recurring,
        cycle(4, startDate),
        new FieldError(
            "startDate",
            startDate,
            "would have no effect: the cycle began on 2026-11-20; leave it out, or choose a day"
                + " after 2026-11-23, another everyHours or another frequency"));
  }

  @Test
  void aCycleMayBePutOffAndAnotherOneMayBeginOnADayThatIsOver() {
    Export future = Samples.recurring(4, TODAY.plusDays(3));

    assertAllowed(recurring, cycle(4, TODAY.plusDays(1)));
    assertAllowed(recurring, cycle(4, Samples.DAY));
    assertAllowed(recurring, cycle(4, null));
    assertAllowed(recurring, cycle(6, TODAY.minusDays(9)));
    assertAllowed(Samples.live(), cycle(4, TODAY.minusDays(9)));
    assertAllowed(future, cycle(4, TODAY));
  }

  private static void assertAllowed(Export export, ExportRequest request) {
    assertAllowed(export, request, IfMatch.ANY);
  }

  private static void assertAllowed(Export export, ExportRequest request, IfMatch ifMatch) {
    assertThatCode(() -> EditRules.check(export, ExportStatus.PENDING, request, ifMatch, TODAY))
        .doesNotThrowAnyException();
  }

  private static AbstractThrowableAssert<?, ?> assertRefused(
      Export export, ExportStatus status, ExportRequest request, IfMatch ifMatch) {
    return assertThatThrownBy(() -> EditRules.check(export, status, request, ifMatch, TODAY));
  }

  private static void assertField(Export export, ExportRequest request, FieldError error) {
    assertRefused(export, ExportStatus.PENDING, request, IfMatch.ANY)
        .isInstanceOfSatisfying(
            BadInputException.class, e -> assertThat(e.errors()).containsExactly(error));
  }

  private static ExportRequest request(Frequency frequency) {
    return request(7, DataType.SELECTED_EVENTS, frequency);
  }

  private static ExportRequest cycle(int everyHours, LocalDate startDate) {
    return new ExportRequest(
        7L,
        DataType.SELECTED_EVENTS,
        List.of("App Launched"),
        null,
        Frequency.RECURRING,
        null,
        null,
        null,
        everyHours,
        startDate);
  }

  private static ExportRequest request(long partner, DataType type, Frequency frequency) {
    return new ExportRequest(
        partner, type, List.of("App Launched"), null, frequency, null, null, null, 4, null);
  }
}
