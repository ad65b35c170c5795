package io.sluice.delivery;

import java.time.Duration;

/** Stops a remote call that somebody waits for on a page, instead of trying on for minutes. */
public final class Patience {

  public static final Duration LONGEST = Duration.ofSeconds(20);

  private Patience() {}

  /** A signal that asks for a stop when the time has passed, counted from now. */
  public static StopSignal from(Duration longest) {
    long deadline = System.nanoTime() + longest.toNanos();
    return () -> System.nanoTime() - deadline >= 0;
  }
}
