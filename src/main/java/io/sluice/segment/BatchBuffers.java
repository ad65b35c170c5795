package io.sluice.segment;

import io.sluice.segment.message.BatchLimits;
import io.sluice.segment.message.JsonBuffer;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;

/** Keeps a few buffers of batches that are over for those to come. Thread-safe. */
final class BatchBuffers {

  /** Of half a megabyte each. */
  private static final int MOST_IDLE = 16;

  /** A full batch, and the message that no longer fits. */
  private static final int CAPACITY = BatchLimits.MAX_BATCH_BYTES + BatchLimits.MAX_MESSAGE_BYTES;

  private final Queue<JsonBuffer> idle = new ArrayBlockingQueue<>(MOST_IDLE);

  /** An empty buffer. */
  JsonBuffer take() {
    JsonBuffer kept = idle.poll();
    return kept == null ? new JsonBuffer(CAPACITY) : kept.reset();
  }

  /** One that had to grow, for a message that was too large, is not kept. */
  void giveBack(JsonBuffer buffer) {
    if (buffer.array().length == CAPACITY) {
      idle.offer(buffer);
    }
  }
}
