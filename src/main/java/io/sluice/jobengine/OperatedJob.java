package io.sluice.jobengine;

import java.util.Map;

/**
 * Somebody did something to a job by the job operator; fired as an event once it was done, in the
 * caller's thread.
 *
 * @param executionId of a restart: the new one
 * @param parameters the job's
 */
public record OperatedJob(Action action, long executionId, Map<String, String> parameters) {

  /** What was done. */
  public enum Action {
    STOP,
    RESTART,
    ABANDON
  }
}
