package io.sluice.sandbox;

import java.util.Arrays;

/**
 * When each message id was last stored. An open hash table over arrays: 24 bytes an id, at most two
 * thirds full. For one thread at a time.
 */
final class MessageIndex {
  private static final int INITIAL_CAPACITY = 1 << 12;

  /** No message is stored before this. */
  static final long NEVER = Long.MIN_VALUE;

  private long[] highs = new long[INITIAL_CAPACITY];
  private long[] lows = new long[INITIAL_CAPACITY];
  private long[] times = filled(INITIAL_CAPACITY);
  private int size;

  /** The epoch second at which the id was stored last, or {@link #NEVER}. */
  long storedAt(MessageKey key) {
    return times[slot(key.high(), key.low())];
  }

  void store(MessageKey key, long epochSecond) {
    int slot = slot(key.high(), key.low());
    if (times[slot] == NEVER && ++size > times.length / 3 * 2) {
      grow();
      slot = slot(key.high(), key.low());
    }
    highs[slot] = key.high();
    lows[slot] = key.low();
    times[slot] = epochSecond;
  }

  int size() {
    return size;
  }

  private int slot(long high, long low) {
    int mask = times.length - 1;
    int slot = (int) high & mask;
    while (times[slot] != NEVER && (highs[slot] != high || lows[slot] != low)) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldHighs = highs;
    long[] oldLows = lows;
    long[] oldTimes = times;
    highs = new long[oldTimes.length * 2];
    lows = new long[oldTimes.length * 2];
    times = filled(oldTimes.length * 2);
    for (int i = 0; i < oldTimes.length; i++) {
      if (oldTimes[i] != NEVER) {
        int slot = slot(oldHighs[i], oldLows[i]);
        highs[slot] = oldHighs[i];
        lows[slot] = oldLows[i];
        times[slot] = oldTimes[i];
      }
    }
  }

  private static long[] filled(int capacity) {
    long[] times = new long[capacity];
    Arrays.fill(times, NEVER);
    return times;
  }
}
