package io.sluice.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.delivery.StopRequestedException;
import io.sluice.delivery.StopSignal;
import io.sluice.segment.SegmentStub.Answer;
import java.time.Duration;
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
    deliver(Samples.messages(5_000));

    assertThat(segment.received).hasSize(2);
    assertThat(room.waits).isEmpty();
  }

  @Test
  void aLimitAboveTheLargestBatchMakesFullBatches() {
    deliver(5_000, Samples.messages(5_000));

    assertThat(segment.received).hasSize(2);
    assertThat(room.waits).containsExactly(Duration.ofMillis(500));
  }

  @Test
  void deliveriesToOnePartnerShareItsLimit() {
    deliver(2, Samples.messages(2));
    client.deliver(destination(8, 2), Samples.messages(2), StopSignal.NEVER);
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

  @Test
  void waitsOfTheLimitUseUpNoPatienceWithSegment() {
    segment.answersBy(
        request ->
            Samples.ids(request.body()).contains("m4000") && segment.received.size() < 4_003
                ? Answer.status(503).with("Retry-After", "1")
                : Answer.OK);

    Delivery delivery = deliver(1, Samples.messages(4_001));

    assertThat(delivery.requests()).isEqualTo(4_001);
  }

  @Test
  void aStopEndsTheWait() {
    deliver(1, Samples.messages(1));

    List<Message> messages = Samples.messages(1);
    assertThatThrownBy(() -> client.deliver(destination(7, 1), messages, () -> true))
        .isInstanceOf(StopRequestedException.class)
        .hasMessageContaining("the partner's limit of events a second");
  }

  private Delivery deliver(int eventsPerSecond, List<Message> messages) {
    return client.deliver(destination(7, eventsPerSecond), messages, StopSignal.NEVER);
  }

  private static Destination destination(long partnerId, int eventsPerSecond) {
    return new Destination(partnerId, Samples.WRITE_KEY, Region.US, true, eventsPerSecond);
  }
}
