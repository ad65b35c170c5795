package io.sluice.clevertap;

import com.carrotsearch.hppc.LongHashSet;
import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;

/** Remembers cursors by a 64-bit hash: a chain of a million pages costs a few megabytes. */
final class SeenCursors {

  private static final Hasher64 HASHER = Hashing.xxh3_64();

  private final LongHashSet hashes = new LongHashSet();

  void add(String cursor) {
    hashes.add(HASHER.hashCharsToLong(cursor));
  }

  boolean contains(String cursor) {
    return hashes.contains(HASHER.hashCharsToLong(cursor));
  }
}
