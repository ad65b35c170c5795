package io.sluice.destination;

import io.sluice.record.EventRecord;
import io.sluice.record.ProfileRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Delivers records: writes each as a message into the open batch, and sends a batch as soon as it
 * closes, while the next one is filled. What was added since the last {@link #join()} is settled by
 * the next one, or has failed as a whole. One thread uses it.
 */
public final class RecordDelivery {

  private final BatchBuilder batches;
  private final BatchesInFlight inFlight;
  private int messages;
  private long oldestEpochSecond = Long.MAX_VALUE;

  /**
   * The outcome of the messages.
   *
   * @param messages how many there were
   * @param oldestEpochSecond when the first of their events happened
   * @param requests that were taken
   * @param bytes the size of their bodies before compression
   * @param refused the messages that cannot be delivered; all others were taken
   */
  public record Settled(
      int messages,
      long oldestEpochSecond,
      int requests,
      long bytes,
      List<RefusedMessage> refused) {}

  RecordDelivery(
      Destination destination, PartnerSource source, MappingRules rules, BatchesInFlight inFlight) {
    this.batches = destination.batches(source, rules, this::send);
    this.inFlight = inFlight;
  }

  private void send(Batch batch) {
    messages += batch.size();
    oldestEpochSecond = Math.min(oldestEpochSecond, batch.oldestEpochSecond());
    inFlight.send(batch);
  }

  /** See {@link BatchBuilder#add(EventRecord, String, String)}. */
  public Optional<RejectionReason> add(EventRecord event, String eventName, String messageId) {
    return batches.add(event, eventName, messageId);
  }

  /** See {@link BatchBuilder#add(ProfileRecord, String, Instant)}. */
  public Optional<RejectionReason> add(ProfileRecord person, String messageId, Instant asOf) {
    return batches.add(person, messageId, asOf);
  }

  /**
   * True if {@link #join()} should come here: so many batches were open since the last time, the
   * last one is full.
   */
  public boolean closesFull(int atLeastBatches) {
    return batches.closesFull(atLeastBatches);
  }

  /**
   * Sends the open batch, too, and returns when every message is taken or refused.
   *
   * @throws RuntimeException if one of the batches failed; then use it no more
   */
  public Settled join() {
    batches.close();
    List<Delivery> deliveries = inFlight.join();
    Settled settled =
        new Settled(
            messages,
            oldestEpochSecond,
            deliveries.stream().mapToInt(Delivery::requests).sum(),
            deliveries.stream().mapToLong(Delivery::bytes).sum(),
            deliveries.stream().flatMap(delivery -> delivery.refused().stream()).toList());
    messages = 0;
    oldestEpochSecond = Long.MAX_VALUE;
    return settled;
  }

  /** Drops what was added since the last {@link #join()}, and awaits what is under way of it. */
  public void close() {
    batches.discard();
    inFlight.close();
  }
}
