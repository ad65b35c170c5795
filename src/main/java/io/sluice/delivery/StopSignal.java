package io.sluice.delivery;

/** Tells work that waits whether somebody asked for it to stop. Called often: it must be cheap. */
@FunctionalInterface
public interface StopSignal {

  /** Nobody can ask for a stop: for calls outside of a job. */
  StopSignal NEVER = () -> false;

  boolean stopRequested();
}
