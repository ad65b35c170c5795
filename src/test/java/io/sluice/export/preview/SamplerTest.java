package io.sluice.export.preview;

import static io.sluice.export.job.slice.CleverTapStub.BAD_CREDENTIALS;
import static io.sluice.export.job.slice.CleverTapStub.OPEN;
import static io.sluice.export.job.slice.CleverTapStub.REFUSED;
import static io.sluice.export.job.slice.CleverTapStub.cursor;
import static io.sluice.export.job.slice.CleverTapStub.page;
import static io.sluice.export.job.slice.CleverTapStub.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.sluice.clevertap.CleverTapIntakes;
import io.sluice.delivery.StopSignal;
import io.sluice.export.Samples;
import io.sluice.export.job.slice.CleverTapStub;
import io.sluice.intake.CredentialsRejectedException;
import io.sluice.intake.IntakeUnavailableException;
import io.sluice.partner.Partner;
import io.sluice.partner.WithoutUserId;
import io.sluice.problem.ConflictException;
import io.sluice.segment.OfflineSegment;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SamplerTest {

  private final CleverTapStub cleverTap = new CleverTapStub();
  private final Partner partner = Samples.partner();

  @AfterEach
  void close() {
    cleverTap.close();
  }

  @Test
  void theFirstTenRecordsOfTheFirstPageAreShownAndNoMoreIsRead() {
    cleverTap.on(OPEN, cursor("a")).on("a", page("b", records(0, 23)));

    Preview preview = sample(List.of("App Launched"), 3);

    assertThat(preview.records()).hasSize(10);
    assertThat(cleverTap.asked).containsExactly(OPEN, "a");
    assertThat(preview.lookedAt())
        .containsExactly(new Preview.LookedAt("App Launched", Samples.DAY, 23, null));
    assertThat(preview.complete()).isFalse();
    assertThat(preview.records().get(0).message())
        .startsWith("{\"type\":\"track\",\"messageId\":\"ct-")
        .contains("\"event\":\"App Launched\",\"userId\":\"u1\"", "\"properties\":{\"n\":0}");
  }

  @Test
  void identicalRecordsHaveIdsOfTheirOwn() {
    cleverTap.on(OPEN, cursor("a")).on("a", page(null, record(1), record(1)));

    List<Preview.Item> records = sample(List.of("App Launched"), 1).records();

    assertThat(records.get(0).message()).isNotEqualTo(records.get(1).message());
  }

  @Test
  void olderDaysFillUpWhatTheNewestLacks() {
    cleverTap
        .on(OPEN, cursor("a"), cursor("b"), cursor("c"))
        .on("a", page(null, record(1)))
        .on("b", page(null))
        .on("c", page(null, record(2), record(3)));

    Preview preview = sample(List.of("App Launched"), 3);

    assertThat(preview.records())
        .extracting(Preview.Item::day)
        .containsExactly(Samples.DAY, Samples.DAY.minusDays(2), Samples.DAY.minusDays(2));
    assertThat(preview.complete()).isTrue();
  }

  @Test
  void anEmptyPageThatGoesOnIsFollowed() {
    cleverTap.on(OPEN, cursor("a")).on("a", page("b")).on("b", page(null, record(1)));

    assertThat(sample(List.of("App Launched"), 1).records()).hasSize(1);
  }

  @Test
  void atMostTenCursorsAreOpened() {
    cleverTap.on(OPEN, cursor("a")).on("a", page(null));

    Preview preview = sample(List.of("App Launched"), 30);

    assertThat(cleverTap.asked).filteredOn(OPEN::equals).hasSize(10);
    assertThat(preview.records()).isEmpty();
    assertThat(preview.complete()).isFalse();
  }

  @Test
  void aRejectionSaysWhyAndShowsTheRecord() {
    partner.setWithoutUserId(WithoutUserId.REJECT);
    String anonymous = "{\"profile\":{\"objectId\":\"o1\"},\"ts\":20261120101500}";
    cleverTap.on(OPEN, cursor("a")).on("a", page(null, anonymous, "{\"ts\":1}"));

    List<Preview.Item> records = sample(List.of("App Launched"), 1).records();

    assertThat(records)
        .extracting(Preview.Item::message, Preview.Item::reason, Preview.Item::payload)
        .containsExactly(
            tuple(null, "no_user_id", anonymous),
            tuple(null, "timestamp_unreadable", "{\"ts\":1}"));
  }

  @Test
  void anEventThatIsRefusedIsNamedAndAskedForOnce() {
    cleverTap.on(OPEN, REFUSED, cursor("a"), cursor("a")).on("a", page(null, record(1)));

    Preview preview = sample(List.of("Notification Sent", "App Launched"), 2);

    assertThat(cleverTap.asked).filteredOn(OPEN::equals).hasSize(3);
    assertThat(preview.lookedAt().get(0).reason()).contains("Notification Sent");
    assertThat(preview.records()).hasSize(2);
  }

  @Test
  void refusedEventsUseUpNoCursors() {
    String[] answers = new String[13];
    Arrays.fill(answers, REFUSED);
    answers[12] = cursor("a");
    cleverTap.on(OPEN, answers).on("a", page(null, record(1)));

    Preview preview = sample(IntStream.range(0, 13).mapToObj(i -> "Event " + i).toList(), 1);

    assertThat(preview.records()).hasSize(1);
    assertThat(preview.lookedAt()).hasSize(13);
  }

  @Test
  void nothingButRefusedEventsIsAConflict() {
    cleverTap.on(OPEN, REFUSED);

    assertThatThrownBy(() -> sample(List.of("Notification Sent"), 2))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("Notification Sent");
  }

  @Test
  void afterASecondFailedTryItGivesUp() {
    cleverTap.on(OPEN, "{}");

    assertThatThrownBy(() -> sample(List.of("App Launched"), 2))
        .isInstanceOf(IntakeUnavailableException.class);
    assertThat(cleverTap.asked).hasSize(2);
  }

  @Test
  void wrongCredentialsEndIt() {
    cleverTap.on(OPEN, BAD_CREDENTIALS);

    assertThatThrownBy(() -> sample(List.of("App Launched"), 2))
        .isInstanceOf(CredentialsRejectedException.class);
  }

  private Preview sample(List<String> events, int days) {
    LocalDate from = Samples.DAY.minusDays(days - 1L);
    var export = Samples.export(partner, events, from, Samples.DAY);
    var intake = CleverTapIntakes.events(cleverTap.client(), Runnable::run, Clock.systemUTC());
    return new Sampler(
            intake, export, new PreviewItems(export, OfflineSegment.create()), StopSignal.NEVER)
        .sample(PreviewDays.of(export, Samples.DAY.plusDays(3)));
  }

  private static String[] records(int from, int to) {
    return IntStream.range(from, to).mapToObj(CleverTapStub::record).toArray(String[]::new);
  }
}
