package io.sluice.destination;

import io.sluice.delivery.Pause;
import io.sluice.delivery.StopSignal;
import io.sluice.record.EventRecord;
import io.sluice.record.ProfileRecord;
import io.sluice.record.StoredRecord;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.awaitility.Awaitility;

/** A service that answers when a test lets it. A batch holds one message. */
final class SlowDestination implements Destination {

  static final EventRecord EVENT = StoredRecord.event("{}".getBytes(StandardCharsets.US_ASCII));

  /** A source of that partner. */
  record Sent(long partnerId) implements PartnerSource {
    @Override
    public String place() {
      return "nowhere";
    }

    @Override
    public String messageSalt() {
      return null;
    }
  }

  volatile Duration longestSilence = Duration.ofSeconds(30);
  private final int atOnce;
  private final List<String> begun = new CopyOnWriteArrayList<>();
  private final List<String> taken = new CopyOnWriteArrayList<>();
  private final List<String> released = new CopyOnWriteArrayList<>();
  private final Set<String> underWay = new HashSet<>();
  private final Set<String> answered = new HashSet<>();
  private final Set<String> refused = new HashSet<>();
  private final Set<String> waiting = new HashSet<>();
  private final Map<String, RuntimeException> failing = new HashMap<>();
  private boolean answersAll;
  private int most;

  SlowDestination(int atOnce) {
    this.atOnce = atOnce;
  }

  List<String> begun() {
    return begun;
  }

  List<String> taken() {
    return taken;
  }

  List<String> released() {
    return released;
  }

  synchronized int mostAtOnce() {
    return most;
  }

  synchronized void answer(String messageId) {
    answered.add(messageId);
    notifyAll();
  }

  synchronized void answerAll() {
    answersAll = true;
    notifyAll();
  }

  synchronized void refuse(String messageId) {
    refused.add(messageId);
  }

  synchronized void fail(String messageId, RuntimeException failure) {
    failing.put(messageId, failure);
  }

  /** That message is tried again and again. */
  synchronized void waitForStop(String messageId) {
    waiting.add(messageId);
  }

  void awaitUnderWay(String... messageIds) {
    Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> areUnderWay(Set.of(messageIds)));
  }

  private synchronized boolean areUnderWay(Set<String> messageIds) {
    return underWay.equals(messageIds);
  }

  @Override
  public Delivery deliver(Batch batch, StopSignal stop) {
    String id = batch.messageId(0);
    begun.add(id);
    begin(id);
    try {
      if (isWaiting(id)) {
        Pause.SLEEP.pause(Duration.ofMinutes(10), stop, "the next try");
      }
      return answer(id, batch);
    } finally {
      end(id);
    }
  }

  private synchronized boolean isWaiting(String id) {
    return waiting.contains(id);
  }

  private synchronized void begin(String id) {
    underWay.add(id);
    most = Math.max(most, underWay.size());
  }

  private synchronized void end(String id) {
    underWay.remove(id);
  }

  private synchronized Delivery answer(String id, Batch batch) {
    try {
      while (!answersAll && !answered.contains(id)) {
        wait();
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    if (failing.get(id) != null) {
      throw failing.get(id);
    }
    if (refused.contains(id)) {
      RejectionReason reason = new RejectionReason("refused", null);
      return new Delivery(0, 0, List.of(new RefusedMessage(id, batch.record(0), reason)));
    }
    taken.add(id);
    return new Delivery(1, 100, List.of());
  }

  @Override
  public BatchBuilder batches(PartnerSource source, MappingRules rules, Consumer<Batch> closed) {
    return new BatchBuilder() {
      @Override
      public Optional<RejectionReason> add(EventRecord event, String eventName, String messageId) {
        Batch.Contents contents =
            new Batch.Contents(
                new byte[2],
                new int[] {2},
                List.of(messageId),
                List.of(event),
                () -> released.add(messageId));
        closed.accept(new Batch(source, contents, 1_000));
        return Optional.empty();
      }

      @Override
      public Optional<RejectionReason> add(ProfileRecord person, String messageId, Instant asOf) {
        throw new UnsupportedOperationException();
      }

      @Override
      public boolean closesFull(int atLeastBatches) {
        return false;
      }

      @Override
      public void close() {
        // no batch is ever open
      }

      @Override
      public void discard() {
        // no batch is ever open
      }
    };
  }

  @Override
  public WriteKeyCheck check(PartnerSource source) {
    return WriteKeyCheck.KNOWN;
  }

  @Override
  public int batchesInFlight() {
    return atOnce;
  }

  @Override
  public Duration longestSilence() {
    return longestSilence;
  }
}
