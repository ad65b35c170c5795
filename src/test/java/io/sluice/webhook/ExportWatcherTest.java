package io.sluice.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.export.ExportStatus;
import io.sluice.run.RunOutcome;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExportWatcherTest {

  private static final Instant NOW = Instant.parse("2026-11-23T10:15:30Z");

  private final NotificationsInMemory notifications =
      new NotificationsInMemory(URI.create("http://example.com/"));
  private final List<Long> queued = new ArrayList<>();
  private final ExportWatcher watcher =
      new ExportWatcher(
          notifications, (id, at) -> queued.add(id), Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void theFirstFailureOfAnOutageIsToldAndTheOthersAreNot() {
    ended(5, ExportStatus.PENDING);
    ended(5, ExportStatus.PENDING);
    ended(5, ExportStatus.FAILED);

    assertThat(bodies()).hasSize(1);
    assertThat(bodies().get(0))
        .contains("\"type\":\"export.failed\",\"export\":5,\"partner\":7,\"status\":\"PENDING\"")
        .contains("\"reason\":\"HTTP 503 \\u2026\",\"at\":\"2026-11-23T10:15:30Z\"");
    assertThat(queued).containsExactly(1L);
  }

  @Test
  void theRecoveryIsToldOnce() {
    ended(5, ExportStatus.FAILED);
    ended(5, ExportStatus.DONE);
    ended(5, ExportStatus.DONE);

    assertThat(bodies()).hasSize(2);
    assertThat(bodies().get(1))
        .contains("\"type\":\"export.recovered\"", "\"status\":\"DONE\"")
        .doesNotContain("reason");
  }

  @Test
  void anExportThatIsWellIsNotSpokenOf() {
    ended(5, ExportStatus.DONE);

    assertThat(bodies()).isEmpty();
  }

  @Test
  void theNextOutageIsToldAgain() {
    ended(5, ExportStatus.PENDING);
    ended(5, ExportStatus.DONE);
    ended(5, ExportStatus.PENDING);

    assertThat(bodies()).hasSize(3);
  }

  @Test
  void exportsDoNotSpeakForEachOther() {
    ended(5, ExportStatus.PENDING);
    ended(6, ExportStatus.PENDING);
    ended(6, ExportStatus.DONE);

    assertThat(bodies()).hasSize(3);
  }

  @Test
  void anyReasonFitsItsColumn() {
    watcher.ended(new RunOutcome(9, 5, 7, ExportStatus.FAILED, "\u0000\uD83D".repeat(1_000)));

    assertThat(bodies().get(0)).hasSizeLessThan(8_000).matches("\\p{ASCII}*");
  }

  private void ended(long exportId, ExportStatus status) {
    String reason = status == ExportStatus.DONE ? null : "HTTP 503 …";
    watcher.ended(new RunOutcome(9, exportId, 7, status, reason));
  }

  private List<String> bodies() {
    return notifications.waiting.values().stream().map(Notification::getBody).toList();
  }
}
