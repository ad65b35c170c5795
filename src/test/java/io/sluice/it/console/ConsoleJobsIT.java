package io.sluice.it.console;

import static io.sluice.it.world.Installation.daysAgo;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.it.tool.Needs;
import io.sluice.it.tool.Tool;
import io.sluice.it.world.Api;
import io.sluice.it.world.ExportRequest;
import io.sluice.it.world.Installation;
import io.sluice.it.world.SharedInstallation;
import java.time.Duration;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The batch console: it shows the same truth as the exports, whoever acts. */
@Needs(Tool.BROWSER)
@ExtendWith(SharedInstallation.class)
class ConsoleJobsIT {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final String EXECUTIONS = "/api/v1/jobs/executions";

  @Test
  void jobThatIsStoppedAndRestartedHereShowsSoInItsExport(Installation installation) {
    Api api = installation.api();
    long export = big(installation);
    try (Browser browser = Browser.open(installation.server())) {
      browser.go("jobs.xhtml?status=STARTED").awaitText("event-export");
      browser.go("job.xhtml?id=" + executionOf(api, export));
      browser.await("a running job", () -> browser.shows("[data-dialog='stopDialog']"));
      browser.press("Stop").press("Stop").awaitText("The job was asked to stop");
      api.await(export, "STOPPED", MINUTE);
      browser.awaitText("STOPPED").go("export.xhtml?id=" + export).awaitText("STOPPED");
      browser.go("job.xhtml?id=" + executionOf(api, export));
      browser.press("Restart").press("Restart").awaitText("goes on from its checkpoints");
      api.await(export, "RUNNING", MINUTE);
      assertThat(browser.texts("[aria-label='List of executions'] tbody tr")).hasSize(2);
      browser.go("exports.xhtml").awaitText("RUNNING");
    }
    api.stop(export);
    api.await(export, "STOPPED", MINUTE);
  }

  @Test
  void exportThatIsStoppedShowsSoInItsJobAndCanBeAbandoned(Installation installation) {
    Api api = installation.api();
    long export = big(installation);
    long execution = executionOf(api, export);
    api.stop(export);
    api.await(export, "STOPPED", MINUTE);
    JsonNode stopped = Api.tree(api.expect(200, api.request().get(EXECUTIONS + "/" + execution)));
    assertThat(stopped.path("status").asText()).isEqualTo("STOPPED");
    assertThat(stopped.path("steps").findValuesAsText("name")).contains("plan", "send");

    try (Browser browser = Browser.open(installation.server())) {
      browser.go("job.xhtml?id=" + execution).press("Abandon");
      assertThat(browser.text("#abandonTitle")).isEqualTo("Abandon job execution?");
      browser.press("Abandon").awaitText("The job was abandoned");
      browser.await("its status", () -> browser.text("#job .status").equals("ABANDONED"));
      assertThat(browser.shows("[data-dialog='restartDialog']")).isFalse();
    }

    JsonNode abandoned = Api.tree(api.request().get(EXECUTIONS + "/" + execution));
    assertThat(abandoned.path("status").asText()).isEqualTo("ABANDONED");
    assertThat(api.export(export).status()).isEqualTo("STOPPED");
    api.expect(409, api.request().post(EXECUTIONS + "/" + execution + "/restart"));
    api.expect(409, api.request().post(EXECUTIONS + "/" + execution + "/stop"));
  }

  @Test
  void metricsAndPartitionsAreThoseOfTheRun(Installation installation) {
    Api api = installation.api();
    long export =
        api.createExport(
            ExportRequest.of(installation.partner(), daysAgo(3), daysAgo(1), "Charged"));
    api.awaitDone(export);
    long execution = executionOf(api, export);
    JsonNode job = Api.tree(api.request().get(EXECUTIONS + "/" + execution));
    JsonNode send =
        StreamSupport.stream(job.path("steps").spliterator(), false)
            .filter(step -> step.path("name").asText().equals("send"))
            .findFirst()
            .orElseThrow(() -> new AssertionError("No step send in " + job));
    assertThat(send.path("partitions").path("COMPLETED").asInt()).isEqualTo(3);
    assertThat(send.path("metrics").path("read").asInt())
        .isEqualTo(3 * SharedInstallation.SMALL_A_DAY);
    JsonNode partitions =
        Api.tree(api.expect(200, api.request().get(EXECUTIONS + "/" + execution + "/partitions")));
    assertThat(partitions.path("total").asInt()).isEqualTo(3);
    JsonNode instances = Api.tree(api.expect(200, api.request().get("/api/v1/jobs/instances")));
    assertThat(instances.path("items").findValuesAsText("job")).contains("event-export");
    api.expect(400, api.request().get(EXECUTIONS + "?status=SLEEPING"));
  }

  private static long big(Installation installation) {
    long export =
        installation
            .api()
            .createExport(
                ExportRequest.of(
                    installation.partner(), daysAgo(30), daysAgo(1), SharedInstallation.BIG));
    installation.api().await(export, "RUNNING", MINUTE);
    return export;
  }

  /** The latest job execution of the export's last run. */
  private static long executionOf(Api api, long export) {
    long run = api.export(export).lastRun().id();
    JsonNode newest = Api.tree(api.expect(200, api.request().get(EXECUTIONS + "?size=40")));
    return StreamSupport.stream(newest.path("items").spliterator(), false)
        .filter(job -> job.path("run").asLong() == run && job.path("latest").asBoolean())
        .mapToLong(job -> job.path("id").asLong())
        .findFirst()
        .orElseThrow(() -> new AssertionError("No execution of run " + run + " in " + newest));
  }
}
