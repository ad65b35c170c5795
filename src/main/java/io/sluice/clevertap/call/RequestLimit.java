package io.sluice.clevertap.call;

import io.sluice.delivery.StopRequestedException;
import io.sluice.delivery.StopSignal;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** CleverTap's limit of requests at once, which counts per account and API. */
final class RequestLimit {

  private static final long STOP_POLL_MILLIS = 250;

  /** CleverTap's limits are separate for each of these. */
  enum Api {
    EVENTS,
    PROFILES,
    COUNTS,
    ACCOUNT
  }

  private record Key(String accountId, Api api) {}

  private final int atOnce;
  private final ConcurrentMap<Key, Semaphore> semaphores = new ConcurrentHashMap<>();

  RequestLimit(int atOnce) {
    this.atOnce = atOnce;
  }

  /**
   * Makes one request when its turn has come.
   *
   * @throws StopRequestedException if a stop was asked for before
   */
  <T> T request(String accountId, Api api, StopSignal stop, Supplier<T> request) {
    Semaphore semaphore =
        semaphores.computeIfAbsent(new Key(accountId, api), key -> new Semaphore(atOnce, true));
    acquire(semaphore, stop, "a free request to CleverTap account " + accountId);
    try {
      return request.get();
    } finally {
      semaphore.release();
    }
  }

  private static void acquire(Semaphore semaphore, StopSignal stop, String waitedFor) {
    try {
      do {
        if (stop.stopRequested()) {
          throw new StopRequestedException(waitedFor);
        }
      } while (!semaphore.tryAcquire(STOP_POLL_MILLIS, TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StopRequestedException(waitedFor);
    }
  }
}
