package io.sluice.export.job.slice;

import com.carrotsearch.hppc.LongArrayList;
import io.sluice.record.PageRecord;
import io.sluice.run.SliceStatus;
import io.sluice.run.books.Rejection;
import io.sluice.run.books.SliceAdvance;
import io.sluice.segment.Delivery;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What the current chunk did so far. Not thread-safe. */
public final class ChunkTally {

  private Supplier<String> checkpoint = () -> null;
  private boolean restarted;
  private boolean sliceOver;
  private boolean sliceRefused;
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

  /** What the slice is once this chunk is committed. */
  public SliceStatus status() {
    if (sliceRefused) {
      return SliceStatus.REFUSED;
    }
    return sliceOver ? SliceStatus.DONE : SliceStatus.READING;
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
   * @param messageId under which the record is sent if it is replayed
   */
  void reject(PageRecord record, String messageId, String reason, String detail) {
    int length = record.end() - record.start();
    rejectedBytes += length;
    String payload = new String(record.page(), record.start(), length, StandardCharsets.UTF_8);
    rejected.add(new Rejection(messageId, reason, detail, payload));
  }

  /**
   * @param delay the longest of the messages' delays, in seconds
   */
  public void delivered(int messages, Delivery delivery, long delay) {
    delaySeconds = Math.max(delaySeconds, delay);
    sent += messages - delivery.refused().size();
    bytes += delivery.bytes();
    requests += delivery.requests();
  }

  /** Records that were met, whatever became of them. */
  public int items() {
    return items;
  }

  /** The size of the payloads that are kept until the chunk ends. */
  long rejectedBytes() {
    return rejectedBytes;
  }

  /** A message stays in memory until the chunk ends, and so does the page of its record. */
  void keep(byte[] page) {
    if (page != lastPage) {
      earlierPagesBytes += lastPage == null ? 0 : lastPage.length;
      lastPage = page;
    }
  }

  /** The size of the pages that are kept until the chunk ends, apart from the last of them. */
  long earlierPagesBytes() {
    return earlierPagesBytes;
  }

  /** What is written into the books; the tally is then empty. */
  public SliceAdvance take() {
    SliceAdvance advance =
        new SliceAdvance(
            restarted, sent, skipped, rejected, keys.toArray(), bytes, requests, delaySeconds);
    restarted = false;
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
