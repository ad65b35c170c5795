package io.sluice.export.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sluice.export.ExportStatus;
import io.sluice.export.Samples;
import io.sluice.rest.JsonWriter;
import io.sluice.run.CountedSlice;
import io.sluice.run.Counts;
import io.sluice.run.Intake;
import io.sluice.run.Run;
import io.sluice.run.RunTotals;
import io.sluice.run.SliceStatus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The counts are members of the answers, not an object in them. */
class RunResponseTest {

  private static final Counts COUNTS = new Counts(103, 100, 2, 1, 1, 106L, 3L, 4096, 7);

  private final Run run = Samples.run(9);

  @Test
  void aRunShowsItsCountsItsDifferenceAndTheCause() throws IOException {
    run.jobStarted(41, Samples.NOW);

    JsonNode json =
        json(
            RunResponse.of(
                run,
                ExportStatus.DONE,
                new RunTotals(9, 2, 1, 60, COUNTS),
                DifferenceCause.LATE_EVENTS));

    assertCounts(json);
    assertThat(json.path("cause").asText()).isEqualTo("LATE_EVENTS");
    assertThat(json.path("statusReason").asText())
        .isEqualTo("DONE with 2 rejections, 1 sent by replays");
    assertThat(json.path("delaySeconds").asLong()).isEqualTo(60);
    assertThat(json.path("slicesDone").asLong()).isEqualTo(1);
    assertThat(json.path("slicesPlanned").asLong()).isEqualTo(2);
  }

  @Test
  void whatIsNotKnownIsAbsent() throws IOException {
    JsonNode json = json(RunResponse.of(run, ExportStatus.PENDING, RunTotals.none(9), null));

    assertThat(json.path("read").isNumber()).isTrue();
    assertThat(json.has("counted")).isFalse();
    assertThat(json.has("difference")).isFalse();
    assertThat(json.has("cause")).isFalse();
  }

  @Test
  void aSliceShowsItsCountsAndTheCauseOfItsDifference() throws IOException {
    CountedSlice slice =
        new CountedSlice(
            1, "App Launched", Samples.DAY, Intake.API, SliceStatus.DONE, null, COUNTS);

    JsonNode json = json(SliceResponse.of(slice, Samples.DAY));

    assertCounts(json);
    assertThat(json.path("event").asText()).isEqualTo("App Launched");
    assertThat(json.path("cause").asText()).isEqualTo("LATE_EVENTS");
    assertThat(json.has("reason")).isFalse();
  }

  private static void assertCounts(JsonNode json) {
    assertThat(json.has("counts")).isFalse();
    assertThat(json.path("read").asLong()).isEqualTo(103);
    assertThat(json.path("sent").asLong()).isEqualTo(100);
    assertThat(json.path("rejected").asLong()).isEqualTo(2);
    assertThat(json.path("replayed").asLong()).isEqualTo(1);
    assertThat(json.path("skipped").asLong()).isEqualTo(1);
    assertThat(json.path("counted").asLong()).isEqualTo(106);
    assertThat(json.path("difference").asLong()).isEqualTo(3);
    assertThat(json.path("bytes").asLong()).isEqualTo(4096);
    assertThat(json.path("requests").asLong()).isEqualTo(7);
  }

  private static JsonNode json(Object answer) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new JsonWriter().writeTo(answer, null, null, null, null, null, out);
    return new ObjectMapper().readTree(out.toByteArray());
  }
}
