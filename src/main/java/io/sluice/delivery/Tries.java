package io.sluice.delivery;

import java.time.Instant;

/**
 * The tries of one delivery so far.
 *
 * @param startedAt when the delivery began: its whole duration is bounded, waits included
 * @param made how many tries were made
 * @param failed how many of them count as failed
 */
public record Tries(Instant startedAt, int made, int failed) {

  public static Tries none(Instant startedAt) {
    return new Tries(startedAt, 0, 0);
  }

  public Tries failedOnce() {
    return new Tries(startedAt, made + 1, failed + 1);
  }

  /** A try that was put off by the other side, which does not count as failed. */
  public Tries putOffOnce() {
    return new Tries(startedAt, made + 1, failed);
  }
}
