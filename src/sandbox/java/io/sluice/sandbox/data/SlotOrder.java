package io.sluice.sandbox.data;

/** A fixed order of a slice's slots: a permutation that needs no memory. */
public record SlotOrder(long slots, long factor, long shift) {

  /** The natural order. */
  public static SlotOrder natural(long slots) {
    return new SlotOrder(slots, 1, 0);
  }

  /** An order that follows from the seed. */
  public static SlotOrder shuffled(long slots, long seed) {
    if (slots < 2) {
      return natural(slots);
    }
    long factor = 1 + Long.remainderUnsigned(Mix.mix(seed), slots - 1);
    while (commonDivisor(factor, slots) != 1) {
      factor = factor % (slots - 1) + 1;
    }
    return new SlotOrder(slots, factor, Long.remainderUnsigned(Mix.mix(seed, 1), slots));
  }

  public long at(long position) {
    return (position * factor + shift) % slots;
  }

  private static long commonDivisor(long a, long b) {
    return b == 0 ? a : commonDivisor(b, a % b);
  }
}
