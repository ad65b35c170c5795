package io.sluice.it.api;

import java.time.Duration;
import java.util.List;

/**
 * The times that the calls of one list took.
 *
 * @param sorted the shortest first
 */
record ListTimes(String list, long total, List<Duration> sorted, double statements) {

  Duration percentile(int percent) {
    return sorted.get(Math.max(0, (sorted.size() * percent + 99) / 100 - 1));
  }

  @Override
  public String toString() {
    return String.format(
        "%-76s %,7d %6.1f %6.1f %6.1f %10.1f",
        list, total, millis(50), millis(95), millis(100), statements);
  }

  private double millis(int percent) {
    return percentile(percent).toNanos() / 1e6;
  }
}
