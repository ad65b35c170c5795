package io.sluice.sandbox.clevertap;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Three requests at once per account per API (CleverTap's documentation). */
final class ConcurrencyLimit {
  private static final int AT_ONCE = 3;

  private final Map<String, AtomicInteger> running = new ConcurrentHashMap<>();
  private final CleverTapCounters counters;

  ConcurrencyLimit(CleverTapCounters counters) {
    this.counters = counters;
  }

  /** The action that ends the request, safe to run twice; nothing when it is one too many. */
  Optional<Runnable> enter(String accountId, String api) {
    AtomicInteger atOnce =
        running.computeIfAbsent(accountId + ' ' + api, key -> new AtomicInteger());
    int now = atOnce.incrementAndGet();
    counters.mostAtOnce().accumulate(now);
    if (now > AT_ONCE) {
      atOnce.decrementAndGet();
      counters.tooManyAtOnce().increment();
      return Optional.empty();
    }
    AtomicBoolean left = new AtomicBoolean();
    return Optional.of(
        () -> {
          if (left.compareAndSet(false, true)) {
            atOnce.decrementAndGet();
          }
        });
  }
}
