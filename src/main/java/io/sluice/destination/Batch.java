package io.sluice.destination;

import io.sluice.record.PageRecord;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Messages that are posted together: a range of a buffer in which they stand as JSON with commas in
 * between, their ids, and the records of which they were made. Halves share the buffer. One thread
 * uses it at a time.
 */
public final class Batch {

  /**
   * The contents that a batch and its parts share, until it is released.
   *
   * @param ends where each message ends in the buffer
   * @param giveBack takes the buffer back
   */
  public record Contents(
      byte[] buffer,
      int[] ends,
      List<String> messageIds,
      List<PageRecord> records,
      Runnable giveBack) {}

  private final PartnerSource source;
  private final long oldestEpochSecond;
  private final int first;
  private final int end;
  private Contents contents;

  /**
   * A whole batch.
   *
   * @param oldestEpochSecond when the first of its events happened
   */
  public Batch(PartnerSource source, Contents contents, long oldestEpochSecond) {
    this(source, contents, oldestEpochSecond, 0, contents.messageIds().size());
  }

  private Batch(
      PartnerSource source, Contents contents, long oldestEpochSecond, int first, int end) {
    this.source = source;
    this.contents = contents;
    this.oldestEpochSecond = oldestEpochSecond;
    this.first = first;
    this.end = end;
  }

  public PartnerSource source() {
    return source;
  }

  /** The number of messages that it holds. */
  public int size() {
    return end - first;
  }

  /** When the first of its events happened, in seconds since 1970. */
  public long oldestEpochSecond() {
    return oldestEpochSecond;
  }

  public String messageId(int message) {
    return contents.messageIds().get(first + message);
  }

  public PageRecord record(int message) {
    return contents.records().get(first + message);
  }

  /** The JSON of one message. */
  public String json(int message) {
    int from = start(first + message);
    int length = contents.ends()[first + message] - from;
    return new String(contents.buffer(), from, length, StandardCharsets.UTF_8);
  }

  /** The buffer, of which the range from {@link #from()} to {@link #to()} is the batch's. */
  public byte[] buffer() {
    return contents.buffer();
  }

  /** Where its first message begins. */
  public int from() {
    return start(first);
  }

  /** Where its last message ends. */
  public int to() {
    return contents.ends()[end - 1];
  }

  /** The number of bytes that its messages take, with what is between them. */
  public int bytes() {
    return to() - from();
  }

  private int start(int message) {
    return message == 0 ? 0 : contents.ends()[message - 1] + 1;
  }

  /** Its first half, over the same bytes: one message less than the other if it can't be halved. */
  public Batch firstHalf() {
    return new Batch(source, contents, oldestEpochSecond, first, first + size() / 2);
  }

  /** The half that {@link #firstHalf()} leaves. */
  public Batch secondHalf() {
    return new Batch(source, contents, oldestEpochSecond, first + size() / 2, end);
  }

  /** Gives the buffer back, and lets go of the records and their pages. The parts are void then. */
  public void release() {
    if (contents != null) {
      contents.giveBack().run();
      contents = null;
    }
  }
}
