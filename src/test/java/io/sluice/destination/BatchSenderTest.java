package io.sluice.destination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.delivery.StopRequestedException;
import io.sluice.delivery.StopSignal;
import io.sluice.destination.SlowDestination.Sent;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every message that a test adds is a batch of its own. */
class BatchSenderTest {

  private static final Duration LONGEST = Duration.ofSeconds(20);

  private final SlowDestination destination = new SlowDestination(3);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final BatchSender sender = Senders.of(destination, threads);
  private volatile boolean stop;

  @AfterEach
  void end() {
    destination.answerAll();
    threads.shutdownNow();
  }

  @Test
  void aBatchIsSentWhenItClosesWhileTheNextOneIsFilled() {
    RecordDelivery delivery = open(7);
    add(delivery, "m1");

    destination.awaitUnderWay("m1");
    add(delivery, "m2");
    destination.awaitUnderWay("m1", "m2");
    destination.answerAll();

    assertThat(delivery.join().messages()).isEqualTo(2);
  }

  @Test
  void severalBatchesOfOneSliceAreOnTheirWayAtOnceButNoMoreThanAllowed() {
    RecordDelivery delivery = open(7);
    IntStream.range(0, 20).forEach(i -> add(delivery, "m" + i));
    destination.awaitUnderWay("m0", "m1", "m2");
    destination.answerAll();

    RecordDelivery.Settled settled = delivery.join();

    assertThat(settled.messages()).isEqualTo(20);
    assertThat(settled.requests()).isEqualTo(20);
    assertThat(settled.bytes()).isEqualTo(2_000);
    assertThat(destination.mostAtOnce()).isEqualTo(3);
    assertThat(destination.begun()).hasSize(20).doesNotHaveDuplicates();
    assertThat(destination.released()).hasSize(20);
  }

  @Test
  void slicesOfOnePartnerShareWhatIsAllowedAndOthersDoNot() {
    RecordDelivery one = open(7);
    RecordDelivery two = open(7);
    for (int i = 0; i < 5; i++) {
      add(one, "a" + i);
      add(two, "b" + i);
    }
    destination.awaitUnderWay("a0", "b0", "a1");
    RecordDelivery other = open(8);
    add(other, "c0");
    destination.awaitUnderWay("a0", "b0", "a1", "c0");
    destination.answerAll();

    assertThat(one.join().messages()).isEqualTo(5);
    assertThat(two.join().messages()).isEqualTo(5);
    assertThat(other.join().messages()).isOne();
    assertThat(destination.begun()).hasSize(11).doesNotHaveDuplicates();
  }

  @Test
  void theOrderOfTheAnswersChangesNoCount() {
    RecordDelivery delivery = open(7);
    destination.refuse("m1");
    for (int i = 0; i < 3; i++) {
      add(delivery, "m" + i);
    }
    destination.awaitUnderWay("m0", "m1", "m2");
    destination.answer("m2");
    destination.answer("m1");
    destination.answer("m0");

    RecordDelivery.Settled settled = delivery.join();

    assertThat(settled.messages()).isEqualTo(3);
    assertThat(settled.requests()).isEqualTo(2);
    assertThat(settled.refused()).extracting(RefusedMessage::messageId).containsExactly("m1");
    assertThat(settled.oldestEpochSecond()).isEqualTo(1_000);
  }

  @Test
  void aDeliveryGoesOnAfterAJoin() {
    RecordDelivery delivery = open(7);
    destination.answerAll();
    add(delivery, "m1");
    assertThat(delivery.join().messages()).isOne();
    assertThat(delivery.join().messages()).isZero();
    add(delivery, "m2");

    assertThat(delivery.join().messages()).isOne();
  }

  @Test
  void whenOneFailsThoseNotBegunAreDroppedAndThoseBegunAreAwaited() throws Exception {
    RuntimeException down = new DestinationUnavailableException(7, "down");
    RecordDelivery delivery = open(7);
    destination.fail("m1", down);
    for (int i = 0; i < 10; i++) {
      add(delivery, "m" + i);
    }
    destination.awaitUnderWay("m0", "m1", "m2");
    CompletableFuture<RecordDelivery.Settled> joined =
        CompletableFuture.supplyAsync(delivery::join, threads);

    destination.answer("m1");
    destination.awaitUnderWay("m0", "m2");
    assertThat(joined).as("awaits those that have begun").isNotDone();
    destination.answer("m0");
    destination.answer("m2");

    assertThatThrownBy(() -> joined.get(LONGEST.toSeconds(), TimeUnit.SECONDS)).hasRootCause(down);
    assertThat(destination.begun()).containsExactlyInAnyOrder("m0", "m1", "m2");
    Awaitility.await().atMost(LONGEST).until(() -> destination.released().size() == 10);
    assertThatThrownBy(() -> add(delivery, "more")).isSameAs(down);
    assertThat(destination.begun()).doesNotContain("more");
  }

  /** Its chunk is rolled back; the next try makes the same messages, with the same ids. */
  @Test
  void theNextTrySendsTheSameIds() {
    RecordDelivery failing = open(7);
    destination.fail("m1", new DestinationUnavailableException(7, "down"));
    add(failing, "m0");
    add(failing, "m1");
    destination.awaitUnderWay("m0", "m1");
    destination.answerAll();
    assertThatThrownBy(failing::join).isInstanceOf(DestinationUnavailableException.class);
    failing.close();
    destination.fail("m1", null);

    RecordDelivery again = open(7);
    add(again, "m0");
    add(again, "m1");

    assertThat(again.join().messages()).isEqualTo(2);
    assertThat(destination.taken()).containsExactlyInAnyOrder("m0", "m0", "m1");
  }

  @Test
  void aFailureEndsTheWaitsOfTheOthers() {
    RecordDelivery delivery = open(7);
    destination.waitForStop("m0");
    destination.fail("m1", new DestinationRefusedException(7, "no"));
    add(delivery, "m0");
    destination.awaitUnderWay("m0");
    destination.answerAll();

    assertThatThrownBy(
            () -> {
              add(delivery, "m1");
              delivery.join();
            })
        .isInstanceOf(DestinationRefusedException.class);
  }

  @Test
  void whoDoesNotAnswerAfterAFailureIsNotAwaitedForLongerThanASilenceMayLast() {
    RecordDelivery delivery = open(7);
    destination.longestSilence = Duration.ofMillis(200);
    destination.fail("m1", new DestinationUnavailableException(7, "down"));
    add(delivery, "m0");
    add(delivery, "m1");
    destination.awaitUnderWay("m0", "m1");
    destination.answer("m1");

    assertThatThrownBy(delivery::join).isInstanceOf(DestinationUnavailableException.class);
    assertThat(destination.taken()).isEmpty();
  }

  @Test
  void aStopLetsWhatIsAnsweredInTimeCommit() {
    RecordDelivery delivery = open(7);
    for (int i = 0; i < 5; i++) {
      add(delivery, "m" + i);
    }
    destination.awaitUnderWay("m0", "m1", "m2");
    stop = true;
    destination.answerAll();

    assertThat(delivery.join().messages()).isEqualTo(5);
  }

  @Test
  void aStopWaitsASecondForBatchesThatFly() {
    RecordDelivery delivery = open(7);
    for (int i = 0; i < 5; i++) {
      add(delivery, "m" + i);
    }
    destination.awaitUnderWay("m0", "m1", "m2");
    stop = true;
    long started = System.nanoTime();

    assertThatThrownBy(delivery::join).isInstanceOf(StopRequestedException.class);

    Duration took = Duration.ofNanos(System.nanoTime() - started);
    assertThat(took).isBetween(Duration.ofMillis(900), LONGEST.dividedBy(2));
    destination.answerAll();
    Awaitility.await().atMost(LONGEST).until(() -> destination.released().size() == 5);
    assertThat(destination.begun()).as("no more has begun").hasSize(3);
  }

  @Test
  void aDeliveryThatIsClosedDropsWhatHasNotBegun() {
    RecordDelivery delivery = open(7);
    for (int i = 0; i < 5; i++) {
      add(delivery, "m" + i);
    }
    destination.awaitUnderWay("m0", "m1", "m2");
    CompletableFuture<Void> closed = CompletableFuture.runAsync(delivery::close, threads);
    Awaitility.await().during(Duration.ofMillis(200)).atMost(LONGEST).until(() -> !closed.isDone());
    destination.answerAll();

    assertThat(closed).succeedsWithin(LONGEST);
    Awaitility.await().atMost(LONGEST).until(() -> destination.released().size() == 5);
    assertThat(destination.begun()).hasSize(3);
  }

  @Test
  void closingWhatIsSettledIsDoneAtOnce() {
    RecordDelivery delivery = open(7);
    destination.answerAll();
    add(delivery, "m1");
    delivery.join();

    delivery.close();

    assertThat(delivery.join().messages()).isZero();
  }

  @Test
  void aBatchThatNoThreadTakesFailsTheChunk() {
    threads.shutdownNow();
    RecordDelivery delivery = open(7);

    assertThatThrownBy(
            () -> {
              add(delivery, "m1");
              add(delivery, "m2");
              delivery.join();
            })
        .isInstanceOf(StopRequestedException.class);
    assertThat(destination.begun()).isEmpty();
  }

  /** A server's thread factory that has been stopped does not reject, it throws. */
  @Test
  void aThreadThatCannotBeMadeFailsTheChunkAndGivesTheTurnOn() {
    Executor none =
        task -> {
          throw new IllegalStateException("no more threads");
        };
    PartnerLane lane = new PartnerLane(none, 1);
    RecordDelivery first = deliveryOver(lane);
    RecordDelivery second = deliveryOver(lane);
    add(first, "m1");

    assertThatThrownBy(
            () -> {
              add(first, "m2");
              first.join();
            })
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(
            () -> {
              add(second, "m3");
              second.join();
            })
        .as("its turn has come")
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aRequestThatNobodyAwaitsAnyLongerKeepsNoPlace() {
    RecordDelivery stopped = open(7);
    for (int i = 0; i < 3; i++) {
      add(stopped, "m" + i);
    }
    destination.awaitUnderWay("m0", "m1", "m2");
    stop = true;
    assertThatThrownBy(stopped::join).isInstanceOf(StopRequestedException.class);
    stop = false;

    RecordDelivery next = open(7);
    add(next, "n0");
    Awaitility.await().atMost(LONGEST).until(() -> destination.begun().contains("n0"));
  }

  private RecordDelivery deliveryOver(PartnerLane lane) {
    return new RecordDelivery(
        destination, new Sent(7), null, new BatchesInFlight(destination, lane, () -> stop));
  }

  private RecordDelivery open(long partnerId) {
    return sender.open(new Sent(partnerId), null, (StopSignal) () -> stop);
  }

  private static void add(RecordDelivery delivery, String messageId) {
    assertThat(delivery.add(SlowDestination.EVENT, "e", messageId)).isEmpty();
  }
}
