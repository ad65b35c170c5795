package io.sluice.sandbox.segment;

/**
 * When each message id was last stored. An open hash table over arrays: 20 bytes a slot, at most
 * two thirds full. For one thread at a time.
 */
final class MessageIndex {
  private static final int INITIAL_CAPACITY = 1 << 12;

  /** The time of an id that is not there; no message is stored in 1970. */
  static final int NEVER = 0;

  private long[] highs = new long[INITIAL_CAPACITY];
  private long[] lows = new long[INITIAL_CAPACITY];
  private int[] times = new int[INITIAL_CAPACITY];
  private int size;

  /** The epoch second at which the id was stored last, or {@link #NEVER}. */
  int storedAt(MessageKey key) {
    return times[slot(key.high(), key.low())];
  }

  void store(MessageKey key, int epochSecond) {
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
    int[] oldTimes = times;
    highs = new long[oldTimes.length * 2];
    lows = new long[oldTimes.length * 2];
    times = new int[oldTimes.length * 2];
    for (int i = 0; i < oldTimes.length; i++) {
      if (oldTimes[i] != NEVER) {
        int slot = slot(oldHighs[i], oldLows[i]);
        highs[slot] = oldHighs[i];
        lows[slot] = oldLows[i];
        times[slot] = oldTimes[i];
      }
    }
  }
}
