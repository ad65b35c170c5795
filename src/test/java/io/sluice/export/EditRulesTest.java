package io.sluice.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.problem.BadInputException;
import io.sluice.problem.ConflictException;
import io.sluice.problem.FieldError;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EditRulesTest {

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
    assertThatCode(() -> EditRules.check(export, status, request(becomes), null))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @EnumSource(ExportStatus.class)
  void aOneTimeExportCannotBeEditedWhateverItsStatus(ExportStatus status) {
    assertThatThrownBy(
            () -> EditRules.check(Samples.export(), status, request(Frequency.RECURRING), null))
        .isInstanceOf(ConflictException.class)
        .hasMessage("Export 5 is a one-time export; only recurring and live exports can be edited");
  }

  @ParameterizedTest
  @EnumSource(
      value = ExportStatus.class,
      names = {"DONE", "STOPPED", "FAILED"})
  void anExportThatIsOverCannotBeEdited(ExportStatus status) {
    assertRefused(recurring, status, request(Frequency.RECURRING), null)
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
                    recurring, ExportStatus.PENDING, request(7, type, Frequency.RECURRING), null))
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
    assertThatCode(() -> EditRules.checkVersion(recurring, 3)).doesNotThrowAnyException();
    assertThatCode(() -> EditRules.checkVersion(recurring, null)).doesNotThrowAnyException();
  }

  @Test
  void theSecondOfTwoEditorsIsToldSo() {
    assertRefused(recurring, ExportStatus.PENDING, request(Frequency.RECURRING), 2)
        .isInstanceOf(ConflictException.class)
        .hasMessage("Export 5 was edited by somebody else: its version is 3, not 2");
  }

  private static AbstractThrowableAssert<?, ?> assertRefused(
      Export export, ExportStatus status, ExportRequest request, Integer expectedVersion) {
    return assertThatThrownBy(() -> EditRules.check(export, status, request, expectedVersion));
  }

  private static void assertField(Export export, ExportRequest request, FieldError error) {
    assertRefused(export, ExportStatus.PENDING, request, null)
        .isInstanceOfSatisfying(
            BadInputException.class, e -> assertThat(e.errors()).containsExactly(error));
  }

  private static ExportRequest request(Frequency frequency) {
    return request(7, DataType.SELECTED_EVENTS, frequency);
  }

  private static ExportRequest request(long partner, DataType type, Frequency frequency) {
    return new ExportRequest(
        partner, type, List.of("App Launched"), null, frequency, null, null, null, 4, null);
  }
}
