package io.sluice.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.delivery.Pause;
import io.sluice.delivery.StopSignal;
import io.sluice.destination.BatchSender;
import io.sluice.destination.DestinationRefusedException;
import io.sluice.destination.RecordDelivery;
import io.sluice.destination.Senders;
import io.sluice.segment.Samples.Sample;
import io.sluice.segment.SegmentStub.Answer;
import io.sluice.segment.SegmentStub.Received;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Several batches at once, over real HTTP, to a Segment that takes its time. */
class BatchesInFlightTest {

  private static final int LIMIT = 3;
  private static final int BATCHES = 6;
  private static final int MESSAGES = BATCHES * 2_500;

  private final SegmentStub segment = new SegmentStub();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger atOnce = new AtomicInteger();
  private final AtomicInteger mostAtOnce = new AtomicInteger();
  private final SegmentDestination client =
      new SegmentDestination(
          new SegmentSettings(
              segment.url(),
              segment.url(),
              segment.url(),
              Duration.ofSeconds(20),
              true,
              LIMIT,
              8,
              Duration.ofMinutes(30),
              Duration.ofSeconds(60)),
          Pause.SLEEP,
          Clock.systemUTC());
  private final BatchSender sender = Senders.of(client, threads);

  @AfterEach
  void end() {
    threads.shutdownNow();
    client.close();
    segment.close();
  }

  @Test
  void oneSliceHasSeveralOnTheirWayAndNoMoreThanThePartnerMay() {
    segment.answersBy(this::slowly);
    RecordDelivery slice = open(7);
    addAll(slice, Samples.tinyMessages(MESSAGES));

    assertThat(slice.join().messages()).isEqualTo(MESSAGES);
    assertThat(mostAtOnce.get()).isBetween(2, LIMIT);
    assertThat(ids()).hasSize(MESSAGES).doesNotHaveDuplicates();
  }

  @Test
  void slicesOfOnePartnerShareTheLimit() {
    segment.answersBy(this::slowly);
    RecordDelivery one = open(7);
    RecordDelivery two = open(7);
    addAll(one, Samples.tinyMessages(MESSAGES));
    addAll(two, Samples.tinyMessages(MESSAGES));

    assertThat(one.join().messages()).isEqualTo(MESSAGES);
    assertThat(two.join().messages()).isEqualTo(MESSAGES);
    assertThat(mostAtOnce.get()).isBetween(2, LIMIT);
    assertThat(segment.received).hasSize(2 * BATCHES);
  }

  @Test
  void afterAFailureTheNextTrySendsTheSameIds() {
    segment.answersBy(
        request ->
            request.body().contains("\"m2600\"")
                ? new Answer(403, Map.of(), "{\"success\":false}")
                : slowly(request));
    RecordDelivery failing = open(7);
    List<Sample> messages = Samples.tinyMessages(MESSAGES);

    assertThatThrownBy(
            () -> {
              addAll(failing, messages);
              failing.join();
            })
        .isInstanceOf(DestinationRefusedException.class);
    failing.close();
    assertThat(segment.received).as("the rest is dropped").hasSizeLessThan(BATCHES);
    assertThat(atOnce.get()).as("those that had begun are awaited").isZero();

    segment.received.clear();
    segment.answersBy(this::slowly);
    RecordDelivery again = open(7);
    addAll(again, messages);
    again.join();

    assertThat(ids())
        .containsExactlyInAnyOrderElementsOf(messages.stream().map(Sample::messageId).toList());
  }

  @Test
  void countsAddUpWhenAMessageOfSeveralIsRefused() {
    segment.answersBy(
        request ->
            request.body().contains("\"m5001\"")
                ? new Answer(400, Map.of(), "Bad Request")
                : slowly(request));
    RecordDelivery slice = open(7);
    addAll(slice, Samples.tinyMessages(MESSAGES));

    RecordDelivery.Settled settled = slice.join();

    assertThat(settled.messages()).isEqualTo(MESSAGES);
    assertThat(settled.refused()).extracting(one -> one.messageId()).containsExactly("m5001");
    assertThat(settled.requests()).isGreaterThan(BATCHES);
  }

  private Answer slowly(Received request) {
    mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
    try {
      TimeUnit.MILLISECONDS.sleep(700);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    } finally {
      atOnce.decrementAndGet();
    }
    return Answer.OK;
  }

  private RecordDelivery open(long partnerId) {
    SegmentSource source = new SegmentSource(partnerId, Samples.WRITE_KEY, Region.US, true);
    return sender.open(source, Samples.RULES, StopSignal.NEVER);
  }

  private static void addAll(RecordDelivery delivery, List<Sample> messages) {
    for (Sample one : messages) {
      assertThat(delivery.add(one.record(), one.eventName(), one.messageId())).isEmpty();
    }
  }

  private List<String> ids() {
    List<String> ids = new ArrayList<>();
    segment.bodies().forEach(body -> ids.addAll(Samples.ids(body)));
    return ids;
  }
}
