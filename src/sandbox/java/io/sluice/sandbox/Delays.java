package io.sluice.sandbox;

import java.util.OptionalLong;

/** Answers that take their time. */
final class Delays {
  private Delays() {}

  /** Waits for so many milliseconds, if any; a closing sandbox ends the wait. */
  static void pause(OptionalLong millis) {
    if (millis.isEmpty()) {
      return;
    }
    try {
      Thread.sleep(millis.getAsLong());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
