package io.sluice.it.api;

import static io.sluice.it.world.Installation.daysAgo;
import static io.sluice.it.world.SharedInstallation.SMALL;
import static io.sluice.it.world.SharedInstallation.SMALL_A_DAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.it.world.Api;
import io.sluice.it.world.Delivered;
import io.sluice.it.world.ExportRequest;
import io.sluice.it.world.ExportView;
import io.sluice.it.world.Installation;
import io.sluice.it.world.RunView;
import io.sluice.it.world.SharedInstallation;
import io.sluice.sandbox.data.SandboxAccount;
import io.sluice.sandbox.http.FaultRule;
import io.sluice.sandbox.segment.SegmentFault;
import io.sluice.sandbox.segment.SegmentSandbox;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A user's mistake is told where they look, and can be put right there. */
@ExtendWith(SharedInstallation.class)
class ErrorsIT {
  private static final Duration SOON = Duration.ofSeconds(60);

  /** A system event by name, of which the sandbox's account has never heard. */
  private static final String UNHEARD_OF = "Geocluster Entered";

  private Installation installation;
  private Api api;
  private SandboxAccount known;

  @BeforeEach
  void installation(Installation shared) {
    installation = shared;
    api = shared.api();
    known = shared.clevertap().account();
  }

  @Test
  void wrongPasscodeFailsTheExportUntilTheAccountIsCorrected() {
    long account = installation.account(known.accountId(), "not-the-passcode", known.region());
    long id = export(account, SMALL[0]);

    failedForGood(id, "passcode");

    correct(account, known.passcode(), known.region());
    goesOnAfterRestart(id);
  }

  @Test
  void wrongRegionFailsTheExportUntilTheAccountIsCorrected() {
    long account = installation.account(known.accountId(), known.passcode(), "us1");
    JsonNode test = Api.tree(api.expect(200, api.request().post(path(account) + "/test")));
    assertThat(test.path("ok").asBoolean()).isFalse();
    assertThat(test.path("reason").asText()).contains("in1").contains("us1");
    long id = export(account, SMALL[0]);

    failedForGood(id, "region");

    correct(account, known.passcode(), known.region());
    goesOnAfterRestart(id);
  }

  @Test
  void unknownEventNameIsRefusedAtOnce() {
    long partner = installation.partner();
    JsonNode problem =
        Api.tree(
            api.expect(
                400,
                api.post(
                    "/api/v1/exports",
                    ExportRequest.of(partner, daysAgo(1), daysAgo(1), SMALL[0], "Chraged")
                        .body())));
    assertThat(problem.path("errors").path(0).path("field").asText()).isEqualTo("events[1]");
    assertThat(problem.path("errors").path(0).path("value").asText()).isEqualTo("Chraged");
    assertThat(api.items("/api/v1/exports?partner=" + partner, ExportView.class)).isEmpty();
  }

  @Test
  void eventThatTheAccountDoesNotHaveFailsTheExportAlone() {
    failedForGood(export(installation.account(), UNHEARD_OF), UNHEARD_OF);
  }

  @Test
  void refusedEventFailsTheExportAlone() {
    failedForGood(
        export(installation.account(), "Notification Sent"),
        "Notification Sent",
        "Export not allowed for this event");
  }

  @Test
  void refusedEventsAreNamedWhenOthersWereExported() {
    long id = export(installation.account(), "Notification Sent", SMALL[0], UNHEARD_OF);

    ExportView done = api.awaitDone(id);

    assertThat(done.statusReason()).contains("Notification Sent").contains(UNHEARD_OF);
    RunView run = api.run(done.lastRun().id());
    assertThat(run.read()).isEqualTo(SMALL_A_DAY).isEqualTo(run.sent());
    assertThat(api.slices(run.id()))
        .filteredOn(slice -> slice.status().equals("REFUSED"))
        .hasSize(2)
        .allSatisfy(slice -> assertThat(slice.reason()).isNotBlank());
    Delivered.stored(installation.segment(), SegmentSandbox.US_WRITE_KEY, SMALL_A_DAY);
  }

  @Test
  void unknownWriteKeyFailsTheExportBeforeAnythingIsSent() {
    long partner = installation.partner(installation.account(), "NO-SUCH-KEY", "US", Map.of());
    long id = api.createExport(ExportRequest.of(partner, daysAgo(1), daysAgo(1), SMALL[0]));
    long requestsBefore = installation.segment().stats().requests();

    failedForGood(id, "write key");

    assertThat(installation.segment().stats().requests()).isEqualTo(requestsBefore);
    changeWriteKey(partner, SegmentSandbox.US_WRITE_KEY);
    goesOnAfterRestart(id);
  }

  /** The job's first step is done by then: the key must be looked at all the same. */
  @Test
  void writeKeyThatWasChangedWhileTheExportWasStoppedIsCheckedAtItsRestart() {
    long partner =
        installation.partner(installation.account(), SegmentSandbox.US_WRITE_KEY, "US", Map.of());
    installation.segment().faults().set(SegmentFault.HTTP_503, FaultRule.sometimes(1, 1));
    long id = api.createExport(ExportRequest.of(partner, daysAgo(1), daysAgo(1), SMALL[0]));
    Awaitility.await("the step that sends")
        .atMost(SOON)
        .until(() -> !installation.segment().faults().struck().isEmpty());
    api.stop(id);
    api.await(id, "STOPPED", SOON);
    installation.segment().faults().clear();

    changeWriteKey(partner, "NO-SUCH-KEY");
    api.restart(id);

    failedForGood(id, "write key");
    changeWriteKey(partner, SegmentSandbox.US_WRITE_KEY);
    goesOnAfterRestart(id);
  }

  /** Segment may know it, or take everything and drop it: nobody else can tell. */
  @Test
  void writeKeyThatCouldNotBeCheckedIsSaidOfTheRun() {
    installation.segment().faults().set(SegmentFault.SETTINGS_503, FaultRule.sometimes(1, 1));

    ExportView done = api.awaitDone(export(installation.account(), SMALL[0]));

    assertThat(done.statusReason()).contains("write key was not checked", "HTTP 503");
    Delivered.completely(installation, done, SMALL_A_DAY);
  }

  private void changeWriteKey(long partner, String writeKey) {
    api.expect(
        200,
        api.put(
            "/api/v1/partners/" + partner,
            Map.of("nickname", "Corrected " + partner, "writeKey", writeKey)));
  }

  /** Segment answers 200 and drops what comes to the wrong region: see facts/segment.md. */
  private long export(long account, String... events) {
    long partner = installation.partner(account, SegmentSandbox.US_WRITE_KEY, "US", Map.of());
    return api.createExport(ExportRequest.of(partner, daysAgo(1), daysAgo(1), events));
  }

  /** It has failed with those words, nothing was sent, and nothing goes on by itself. */
  private void failedForGood(long id, String... words) {
    ExportView failed = api.await(id, "FAILED", SOON);
    assertThat(failed.statusReason()).contains(words);
    assertThat(failed.nextRunAt()).as("next run").isNull();
    assertThat(failed.lastRun().nextTryAt()).as("next try").isNull();
    assertThat(failed.lastRun().endedAt()).as("end of the run").isNotNull();
    assertThat(failed.lastRun().sent()).isZero();
    assertThat(installation.segment().source(SegmentSandbox.US_WRITE_KEY).stored()).isZero();
    api.expect(409, api.request().post("/api/v1/exports/" + id + "/stop"));
  }

  private void correct(long account, String passcode, String region) {
    api.expect(
        200,
        api.put(
            path(account),
            Map.of(
                "name",
                "Corrected " + account,
                "accountId",
                known.accountId(),
                "passcode",
                passcode,
                "region",
                region,
                "timeZone",
                Installation.ZONE.getId())));
  }

  private void goesOnAfterRestart(long id) {
    api.restart(id);
    ExportView done = api.awaitDone(id);
    assertThat(done.statusReason()).as("reason after the correction").isNull();
    Delivered.completely(installation, done, SMALL_A_DAY);
  }

  private static String path(long account) {
    return "/api/v1/accounts/" + account;
  }
}
