package io.sluice.export;

import java.time.Instant;

/** Where runs wait for their time. Both calls take part in the caller's transaction. */
public interface RunQueue {

  /** The run is to start, or to go on, at that time or soon after; on whichever server is free. */
  void submit(long runId, Instant at);

  /** The run is not to start. Does nothing when it is being executed or does not wait. */
  void withdraw(long runId);
}
