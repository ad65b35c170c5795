package io.sluice.security.login;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A map for all threads that never holds more than a number of entries: the one that was not used
 * for the longest time gives way, so that strangers cannot fill the memory.
 */
final class BoundedMap<K, V> {

  private final Map<K, V> entries;

  BoundedMap(int maxEntries) {
    entries =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > maxEntries;
          }
        };
  }

  synchronized Optional<V> get(K key) {
    return Optional.ofNullable(entries.get(key));
  }

  synchronized void put(K key, V value) {
    entries.put(key, value);
  }

  /** Replaces what is there, or null when nothing is, in one go. */
  synchronized void update(K key, UnaryOperator<V> change) {
    entries.put(key, change.apply(entries.get(key)));
  }

  synchronized void remove(K key) {
    entries.remove(key);
  }

  synchronized int size() {
    return entries.size();
  }
}
