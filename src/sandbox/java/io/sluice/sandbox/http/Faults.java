package io.sluice.sandbox.http;

import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SplittableRandom;

/**
 * The faults of one sandbox, off until switched on. Every request that a fault could hit draws from
 * the fault's own seeded sequence, so a single-threaded caller sees the same faults every time.
 * Safe for many threads.
 */
public final class Faults<K extends Enum<K>> {
  private final Class<K> kinds;
  private final Map<K, Armed> armed;
  private final Map<K, Long> struck;

  public Faults(Class<K> kinds) {
    this.kinds = kinds;
    this.armed = new EnumMap<>(kinds);
    this.struck = new EnumMap<>(kinds);
  }

  /** Switches the fault on, in place of an earlier rule for the same fault. */
  public synchronized void set(K kind, FaultRule rule) {
    armed.put(kind, new Armed(rule));
  }

  /** The same by the fault's name. */
  void set(String kind, FaultRule rule) {
    set(Enum.valueOf(kinds, kind), rule);
  }

  /** Switches the fault on for the next requests that it could hit. */
  public void next(K kind, int times) {
    set(kind, FaultRule.next(times));
  }

  /** Switches everything off. */
  public synchronized void clear() {
    armed.clear();
  }

  /** The number of times that each fault has struck. */
  public synchronized Map<K, Long> struck() {
    return new EnumMap<>(struck);
  }

  /** The value of the fault's rule, if the fault hits this request. */
  public synchronized OptionalLong strike(K kind) {
    Armed fault = armed.get(kind);
    if (fault == null || !fault.hits()) {
      return OptionalLong.empty();
    }
    struck.merge(kind, 1L, Long::sum);
    return OptionalLong.of(fault.rule.value());
  }

  /**
   * A number from 0 (inclusive) to {@code bound} (exclusive), drawn from the fault's sequence, if
   * the fault hits this request.
   */
  public synchronized OptionalInt strike(K kind, int bound) {
    return strike(kind).isPresent()
        ? OptionalInt.of(armed.get(kind).random.nextInt(bound))
        : OptionalInt.empty();
  }

  public boolean strikes(K kind) {
    return strike(kind).isPresent();
  }

  private static final class Armed {
    private final FaultRule rule;
    private final SplittableRandom random;
    private int requests;

    Armed(FaultRule rule) {
      this.rule = rule;
      this.random = new SplittableRandom(rule.seed());
    }

    boolean hits() {
      int sinceStart = requests++ - rule.after();
      if (sinceStart < 0) {
        return false;
      }
      return sinceStart < rule.next() || random.nextDouble() < rule.probability();
    }
  }
}
