package io.sluice.it.api;

import static io.sluice.it.world.Installation.daysAgo;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sluice.it.world.Api;
import io.sluice.it.world.Delivered;
import io.sluice.it.world.ExportRequest;
import io.sluice.it.world.ExportView;
import io.sluice.it.world.Installation;
import io.sluice.it.world.RejectionView;
import io.sluice.it.world.RunView;
import io.sluice.sandbox.data.ExpectedRecord;
import io.sluice.sandbox.data.Flaw;
import io.sluice.sandbox.data.FlawShares;
import io.sluice.sandbox.data.SandboxData;
import io.sluice.sandbox.segment.SegmentSandbox;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A record that cannot be delivered is kept with its reason and as it was. */
class RejectionsIT {
  private static final String[] EVENTS = {"App Launched", "Charged"};
  private static final Map<Flaw, String> REASONS =
      Map.of(
          Flaw.UNREADABLE_TS, "timestamp_unreadable",
          Flaw.UNIDENTIFIED, "no_user_anon_id",
          Flaw.OVERSIZED, "message_too_large");

  @Test
  void badRecordsAreRejectionsAndTheOthersArrive() throws Exception {
    SandboxData data =
        SandboxData.empty()
            .withEvent(EVENTS[0], 6_000)
            .withEvent(EVENTS[1], 6_000)
            .withFlaws(new FlawShares(0.01, 0.01, 0.005));
    try (Installation installation = Installation.start("rejections", data)) {
      Map<String, Long> expected = expected(installation);
      assertThat(expected).hasSize(REASONS.size());
      Api api = installation.api();
      ExportView done =
          api.awaitDone(
              api.createExport(
                  ExportRequest.of(installation.partner(), daysAgo(1), daysAgo(1), EVENTS)));

      RunView run = done.lastRun();
      long bad = expected.values().stream().mapToLong(Long::longValue).sum();
      assertThat(run.read()).isEqualTo(12_000).isEqualTo(run.counted());
      assertThat(run.rejected()).isEqualTo(bad);
      assertThat(run.sent()).isEqualTo(12_000 - bad);
      Delivered.stored(installation.segment(), SegmentSandbox.US_WRITE_KEY, 12_000 - bad);
      keptAsTheyWere(api.rejections(run.id()), expected);
    }
  }

  private static Map<String, Long> expected(Installation installation) {
    return Stream.of(EVENTS)
        .flatMap(event -> installation.clevertap().expected(event, daysAgo(1)))
        .map(ExpectedRecord::flaw)
        .filter(flaw -> flaw != Flaw.NONE)
        .collect(Collectors.groupingBy(REASONS::get, Collectors.counting()));
  }

  private static void keptAsTheyWere(List<RejectionView> rejections, Map<String, Long> expected)
      throws Exception {
    assertThat(
            rejections.stream()
                .collect(Collectors.groupingBy(RejectionView::reason, Collectors.counting())))
        .isEqualTo(expected);
    assertThat(rejections.stream().map(RejectionView::id).distinct()).hasSize(rejections.size());
    for (RejectionView rejection : rejections) {
      JsonNode record = Api.JSON.readTree(rejection.payload());
      assertThat(record.path("event_props").isObject())
          .as("payload %s", rejection.payload())
          .isTrue();
      assertThat(record.path("ts").isIntegralNumber()).isTrue();
      assertThat(rejection.event()).isIn((Object[]) EVENTS);
    }
  }
}
