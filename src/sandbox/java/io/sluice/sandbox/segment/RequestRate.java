package io.sluice.sandbox.segment;

/** Requests in the current second of real time. Safe for many threads. */
final class RequestRate {
  private static final long SECOND = 1_000_000_000L;

  private volatile int limit = SegmentLimits.REQUESTS_PER_SECOND;
  private long windowStart = System.nanoTime();
  private int requests;

  void limit(int requestsPerSecond) {
    limit = requestsPerSecond;
  }

  /** Counts a request; false if it is one too many in its second. */
  synchronized boolean admit() {
    long now = System.nanoTime();
    if (now - windowStart >= SECOND) {
      windowStart = now;
      requests = 0;
    }
    return ++requests <= limit;
  }
}
