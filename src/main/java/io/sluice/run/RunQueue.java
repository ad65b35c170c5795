package io.sluice.run;

import java.time.Instant;

/** Where runs wait for their time. All calls take part in the caller's transaction. */
public interface RunQueue {

  /**
   * The run is to start, or to go on, at that time or soon after, whatever it waited for before; on
   * whichever server is free. Does nothing when it is being executed.
   */
  void submit(long runId, Instant at);

  /** The run is not to start. Does nothing when it is being executed or does not wait. */
  void withdraw(long runId);
}
