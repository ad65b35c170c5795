package io.sluice.export.job.slice;

import com.carrotsearch.hppc.LongArrayList;
import io.sluice.destination.RecordDelivery;
import io.sluice.destination.RefusedMessage;
import io.sluice.destination.RejectionReason;
import io.sluice.record.EventRecord;
import io.sluice.record.PageRecord;
import io.sluice.record.ProfileRecord;
import io.sluice.run.SliceStatus;
import io.sluice.run.books.Rejection;
import io.sluice.run.books.SliceAdvance;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The current chunk of a slice: what becomes of its records, and the only one to fill a {@link
 * SliceAdvance}. Its messages are on their way while it is filled. One thread uses it.
 */
public final class Chunk {

  /** Read in place of a record where the chunk has to end: no record, and filtered out. */
  public static final Object END = new Object();

  private final RecordDelivery delivery;
  private Supplier<String> checkpoint = () -> null;
  private boolean restarted;
  private boolean sliceOver;
  private boolean sliceRefused;
  private boolean endsHere;
  private int items;
  private long sent;
  private long skipped;
  private long bytes;
  private long requests;
  private long delaySeconds;
  private List<Rejection> rejected = new ArrayList<>();
  private long rejectedBytes;
  private byte[] lastPage;
  private long earlierPagesBytes;
  private final LongArrayList keys = new LongArrayList();

  Chunk(RecordDelivery delivery) {
    this.delivery = delivery;
  }

  public static Chunk of(RunContext run) {
    return new Chunk(run.openDelivery());
  }

  /** Where a restart goes on once this chunk is committed; asked when all of it is settled. */
  public void checkpointFrom(Supplier<String> checkpoint) {
    this.checkpoint = checkpoint;
  }

  /** Null when a restart must open the slice again. */
  public String checkpoint() {
    return checkpoint.get();
  }

  public void restarted() {
    restarted = true;
    skipped = 0;
  }

  /** The slice's last record has been read; it is done when this chunk is. */
  public void sliceOver(boolean over) {
    sliceOver = over;
  }

  public void sliceRefused() {
    sliceRefused = true;
  }

  /** The slice's status once this chunk is committed. */
  public SliceStatus status() {
    if (sliceRefused) {
      return SliceStatus.REFUSED;
    }
    return sliceOver ? SliceStatus.DONE : SliceStatus.READING;
  }

  /**
   * The slice can't be read on: what the chunk has is settled first, for it may be sent already.
   */
  public void endHere() {
    endsHere = true;
  }

  boolean endsHere() {
    return endsHere;
  }

  public void met() {
    items++;
  }

  public void skip() {
    skipped++;
  }

  /** A record is sent or rejected with this chunk. */
  public void settle(long key) {
    keys.add(key);
  }

  /**
   * Sends an event, or rejects it if no message can be made of it.
   *
   * @return whether it is on its way
   */
  public boolean send(EventRecord event, String eventName, String messageId) {
    return isSent(event, messageId, delivery.add(event, eventName, messageId));
  }

  /**
   * Sends a person, or rejects it if no message can be made of it.
   *
   * @param asOf when the person was so
   * @return whether it is on its way
   */
  public boolean send(ProfileRecord person, String messageId, Instant asOf) {
    return isSent(person, messageId, delivery.add(person, messageId, asOf));
  }

  private boolean isSent(PageRecord record, String messageId, Optional<RejectionReason> broken) {
    if (broken.isPresent()) {
      reject(record, messageId, broken.get());
      return false;
    }
    keep(record.page());
    return true;
  }

  /**
   * A message may be refused until the chunk ends, so its record is kept, and the record's page.
   */
  private void keep(byte[] page) {
    if (page != lastPage) {
      earlierPagesBytes += lastPage == null ? 0 : lastPage.length;
      lastPage = page;
    }
  }

  /**
   * @param messageId under which the record is sent if it is replayed
   */
  void reject(PageRecord record, String messageId, RejectionReason reason) {
    int length = record.end() - record.start();
    rejectedBytes += length;
    String payload = new String(record.page(), record.start(), length, StandardCharsets.UTF_8);
    rejected.add(new Rejection(messageId, reason.code(), reason.detail(), payload));
  }

  /**
   * Returns when every message of the chunk is accepted or refused.
   *
   * @return the messages that were refused, which are rejected now
   * @throws RuntimeException if it can't be told of every message; then the chunk has failed
   */
  public List<RefusedMessage> deliver(Clock clock) {
    RecordDelivery.Settled settled = delivery.join();
    List<RefusedMessage> refused = settled.refused();
    refused.forEach(one -> reject(one.record(), one.messageId(), one.reason()));
    sent += settled.messages() - refused.size();
    bytes += settled.bytes();
    requests += settled.requests();
    long delay = clock.instant().getEpochSecond() - settled.oldestEpochSecond();
    delaySeconds = Math.max(delaySeconds, delay);
    return refused;
  }

  /** The chunk fails: drops its messages, and awaits those that are under way. */
  void abandon() {
    delivery.close();
  }

  /** Records that were met, whatever became of them. */
  public int items() {
    return items;
  }

  /** True if so many batches have been open, and the last of them is full. */
  boolean closesFull(int atLeastBatches) {
    return delivery.closesFull(atLeastBatches);
  }

  /** The size of the payloads that are kept until the chunk ends. */
  long rejectedBytes() {
    return rejectedBytes;
  }

  /** The size of the pages that are kept until the chunk ends, apart from the last of them. */
  long earlierPagesBytes() {
    return earlierPagesBytes;
  }

  /** The advance that is written into the books; the chunk is then empty. */
  public SliceAdvance take() {
    SliceAdvance advance =
        new SliceAdvance(
            restarted, sent, skipped, rejected, keys.toArray(), bytes, requests, delaySeconds);
    restarted = false;
    endsHere = false;
    items = 0;
    sent = 0;
    skipped = 0;
    bytes = 0;
    requests = 0;
    delaySeconds = 0;
    rejectedBytes = 0;
    lastPage = null;
    earlierPagesBytes = 0;
    rejected = new ArrayList<>();
    keys.clear();
    return advance;
  }
}
