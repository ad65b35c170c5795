package io.sluice.run.books;

import io.sluice.run.Counts;
import java.util.List;

/**
 * The advance of a slice by one chunk; it is written in the chunk's transaction.
 *
 * @param restarted the slice was opened again since the last chunk: what had been skipped as
 *     delivered earlier is met, and counted, once more
 * @param keys the message keys that were settled: sent or rejected
 * @param bytes of the accepted requests, before compression
 * @param delaySeconds the longest time from one of its events to now; 0 when it sent none
 */
public record SliceAdvance(
    boolean restarted,
    long sent,
    long skipped,
    List<Rejection> rejected,
    long[] keys,
    long bytes,
    long requests,
    long delaySeconds) {

  Counts counts() {
    return Counts.ofChunk(sent, rejected.size(), skipped, bytes, requests);
  }
}
