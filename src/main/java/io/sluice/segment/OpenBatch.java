package io.sluice.segment;

import io.sluice.destination.Batch;
import io.sluice.record.PageRecord;
import io.sluice.segment.message.JsonBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The messages of a batch while more may come. Not thread-safe. */
final class OpenBatch {

  private final JsonBuffer json;
  private final List<String> messageIds = new ArrayList<>();
  private final List<PageRecord> records = new ArrayList<>();
  private int[] ends = new int[1024];
  private long oldestEpochSecond = Long.MAX_VALUE;

  /**
   * @param json an empty buffer
   */
  OpenBatch(JsonBuffer json) {
    this.json = json;
  }

  /** Where the next message is to be written. */
  JsonBuffer beginMessage() {
    return size() == 0 ? json : json.ascii(',');
  }

  /** Takes what was written since {@link #beginMessage()} for a message. */
  void endMessage(String messageId, PageRecord record, long epochSecond) {
    if (size() == ends.length) {
      ends = Arrays.copyOf(ends, size() * 2);
    }
    ends[size()] = json.length();
    messageIds.add(messageId);
    records.add(record);
    oldestEpochSecond = Math.min(oldestEpochSecond, epochSecond);
  }

  /** Steps back to the end of the last message. */
  void dropMessage() {
    json.truncate(end());
  }

  /** Moves what was written since {@link #beginMessage()} into another batch. */
  void moveMessage(OpenBatch other) {
    other.beginMessage().raw(json.array(), end() + 1, json.length());
    dropMessage();
  }

  private int end() {
    return size() == 0 ? 0 : ends[size() - 1];
  }

  int size() {
    return messageIds.size();
  }

  /** The bytes of the messages and what is between them. */
  int bytes() {
    return json.length();
  }

  Batch close(SegmentSource source, BatchBuffers buffers) {
    return new Batch(
        source,
        new Batch.Contents(json.array(), ends, messageIds, records, () -> giveBack(buffers)),
        oldestEpochSecond);
  }

  void giveBack(BatchBuffers buffers) {
    buffers.giveBack(json);
  }
}
