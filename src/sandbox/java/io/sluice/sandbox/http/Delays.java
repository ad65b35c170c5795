package io.sluice.sandbox.http;

import java.util.OptionalLong;

/** Answers that take their time. */
public final class Delays {
  private Delays() {}

  /** Waits for so many milliseconds, if any; a closing sandbox ends the wait. */
  public static void pause(OptionalLong millis) {
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
