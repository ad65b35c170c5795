package io.sluice.sandbox.data;

/** Well spread 64-bit hashing, the sandbox's only source of chance: same input, same output. */
public final class Mix {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private Mix() {}

  /** SplitMix64's finalizer: a bijection, so distinct numbers stay distinct. */
  public static long mix(long number) {
    long z = number + GOLDEN;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  public static long mix(long seed, long number) {
    return mix(seed ^ mix(number));
  }

  public static long mix(long seed, String text) {
    long hash = seed;
    for (int i = 0; i < text.length(); i++) {
      hash = mix(hash ^ text.charAt(i));
    }
    return hash;
  }

  public static long mix(long seed, byte[] bytes) {
    long hash = seed;
    for (byte b : bytes) {
      hash = mix(hash ^ b);
    }
    return hash;
  }

  /** A number from 0 (inclusive) to {@code bound} (exclusive), taken from the hash's upper half. */
  public static int below(long hash, int bound) {
    return (int) (((hash >>> 32) * bound) >>> 32);
  }

  /** True if this hash is among the given share (0 to 1) of all hashes. */
  static boolean within(long hash, double share) {
    return share > 0 && (hash >>> 11) * 0x1p-53 < share;
  }
}
