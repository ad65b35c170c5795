package io.sluice.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.delivery.StopRequestedException;
import io.sluice.delivery.StopSignal;
import io.sluice.destination.Delivery;
import io.sluice.segment.Samples.Sample;
import io.sluice.segment.SegmentStub.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventRateTest extends ClientFixture {

  private static final Duration SECOND = Duration.ofSeconds(1);

  @Test
  void aBatchHoldsNoMoreThanASecondsEvents() {
    deliver(4, Samples.messages(10));

    assertThat(segment.bodies().stream().map(body -> Samples.ids(body).size()))
        .containsExactly(4, 4, 2);
    assertThat(room.waits).containsExactly(SECOND, SECOND);
  }

  @Test
  void withoutALimitNobodyWaits() {
    deliver(Samples.messages(2_000));

    assertThat(segment.received).hasSize(1);
    assertThat(room.waits).isEmpty();
  }

  @Test
  void aLimitAboveTheLargestBatchMakesFullBatches() {
    deliver(20_000, Samples.messages(2_000));
    deliver(20_000, Samples.messages(2_000));

    assertThat(segment.received).hasSize(2);
    assertThat(room.waits).containsExactly(Duration.ofMillis(100));
  }

  @Test
  void deliveriesToOnePartnerShareItsLimit() {
    deliver(2, Samples.messages(2));
    deliver(source(8, 2), Samples.messages(2), StopSignal.NEVER);
    assertThat(room.waits).isEmpty();

    deliver(2, Samples.messages(2));

    assertThat(room.waits).containsExactly(SECOND);
  }

  @Test
  void aRepeatedBatchNeedsItsPermitsAgain() {
    segment.answers(Answer.status(429).with("Retry-After", "1"));

    deliver(1, Samples.messages(2));

    assertThat(segment.received).hasSize(3);
    assertThat(room.waits).containsExactly(SECOND, SECOND);
  }

  /** Another slice is told so, and stopped, while this batch waits for its turn. */
  @Test
  void aBatchThatWaitedForItsTurnObeysARetryAfterThatCameMeanwhileAndTheLimit() {
    deliver(1, Samples.messages(1));
    List<Instant> posts = new ArrayList<>();
    segment.answersBy(
        any -> {
          posts.add(room.instant());
          return posts.size() == 1 ? Answer.status(429).with("Retry-After", "30") : Answer.OK;
        });
    room.duringNextPause =
        () ->
            assertThatThrownBy(() -> deliver(Samples.PARTNER_7, Samples.messages(1), () -> true))
                .isInstanceOf(StopRequestedException.class);

    deliver(1, Samples.messages(1));

    assertThat(posts).hasSize(2);
    assertThat(posts.get(1)).isAfterOrEqualTo(posts.get(0).plusSeconds(30));

    deliver(1, Samples.messages(1));

    assertThat(posts.get(2)).as("the limit").isAfterOrEqualTo(posts.get(1).plus(SECOND));
  }

  @Test
  void waitsOfTheLimitUseUpNoPatienceWithSegment() {
    Duration patience = Duration.ofSeconds(10);
    SegmentSettings impatient =
        new SegmentSettings(
            segment.url(), segment.url(), segment.url(), patience, true, 8, 8, patience, patience);
    segment.answersBy(
        any ->
            segment.received.size() % 30 == 0
                ? Answer.status(503).with("Retry-After", "1")
                : Answer.OK);

    Delivery delivery =
        deliver(
            new SegmentDestination(impatient, room, room),
            source(7, 1),
            Samples.messages(100),
            StopSignal.NEVER);

    assertThat(delivery.requests()).isEqualTo(100);
    assertThat(room.waits.stream().mapToLong(Duration::toSeconds).sum()).isGreaterThan(100);
  }

  @Test
  void aStopEndsTheWait() {
    deliver(1, Samples.messages(1));

    List<Sample> messages = Samples.messages(1);
    assertThatThrownBy(() -> deliver(source(7, 1), messages, () -> true))
        .isInstanceOf(StopRequestedException.class)
        .hasMessageContaining("the partner's limit of events a second");
  }

  private Delivery deliver(int eventsPerSecond, List<Sample> messages) {
    return deliver(source(7, eventsPerSecond), messages, StopSignal.NEVER);
  }

  private static SegmentSource source(long partnerId, int eventsPerSecond) {
    return new SegmentSource(partnerId, Samples.WRITE_KEY, Region.US, true, eventsPerSecond, null);
  }
}
