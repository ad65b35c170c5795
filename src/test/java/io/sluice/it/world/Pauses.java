package io.sluice.it.world;

import java.time.Duration;

/** Time that passes on purpose: how long a fault lasts, or until it is looked again. */
public final class Pauses {
  private Pauses() {}

  public static void nap(Duration duration) {
    try {
      Thread.sleep(duration.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while a fault lasted", e);
    }
  }
}
