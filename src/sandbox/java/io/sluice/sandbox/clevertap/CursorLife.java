package io.sluice.sandbox.clevertap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The life of a chain of pages: 4 hours from its opening (profiles: 4 days) or 1 hour idle, or
 * until CleverTap loses it. Remembers the chains used last, so memory stays flat.
 */
final class CursorLife {
  private static final Duration EVENTS_LIFE = Duration.ofHours(4);
  private static final Duration PROFILES_LIFE = Duration.ofDays(4);
  private static final Duration IDLE_LIFE = Duration.ofHours(1);
  private static final int REMEMBERED = 10_000;

  private final Clock clock;
  private final Map<Long, Instant> lastUsed =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Instant> eldest) {
          return size() > REMEMBERED;
        }
      };

  CursorLife(Clock clock) {
    this.clock = clock;
  }

  /** Notes a use; false if the chain's life is over. */
  synchronized boolean use(Cursor cursor) {
    Instant now = clock.instant();
    Instant used = lastUsed.getOrDefault(cursor.chain(), cursor.openedAt());
    boolean profiles = cursor.api().equals("profiles");
    boolean alive =
        now.isBefore(cursor.openedAt().plus(profiles ? PROFILES_LIFE : EVENTS_LIFE))
            && (profiles || now.isBefore(used.plus(IDLE_LIFE)));
    lastUsed.put(cursor.chain(), alive ? now : Instant.MIN);
    return alive;
  }

  /** Ends a chain's life now. */
  synchronized void lose(Cursor cursor) {
    lastUsed.put(cursor.chain(), Instant.MIN);
  }
}
