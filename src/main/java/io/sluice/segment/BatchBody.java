package io.sluice.segment;

import io.sluice.segment.message.BatchLimits;
import io.sluice.segment.message.JsonBuffer;
import io.sluice.segment.message.Message;
import java.time.Instant;
import java.util.List;

/** Builds request bodies in buffers that it keeps. Not thread-safe. */
final class BatchBody {

  private final boolean gzip;
  private final JsonBuffer json = new JsonBuffer(BatchLimits.MAX_BATCH_BYTES);
  private final Gzip compressor = new Gzip();

  BatchBody(boolean gzip) {
    this.gzip = gzip;
  }

  byte[] encode(Envelope envelope, List<Message> messages, Instant sentAt) {
    envelope.write(messages, sentAt, json);
    return gzip ? compressor.compress(json.array(), json.length()) : json.toByteArray();
  }

  /** The size of the last body before gzip. */
  int plainBytes() {
    return json.length();
  }
}
