package io.sluice.sandbox.clevertap;

import io.sluice.sandbox.data.SandboxAccount;
import io.sluice.sandbox.data.Selection;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The number of cursors that were opened for each event and first day. Safe for many threads. */
final class Openings {

  private final Map<Key, Long> count = new ConcurrentHashMap<>();

  private record Key(String event, LocalDate day) {}

  void opened(Selection selection) {
    Key key = new Key(selection.event(), SandboxAccount.day(selection.from()));
    count.merge(key, 1L, Long::sum);
  }

  long of(String event, LocalDate day) {
    return count.getOrDefault(new Key(event, day), 0L);
  }

  long sum() {
    return count.values().stream().mapToLong(Long::longValue).sum();
  }
}
