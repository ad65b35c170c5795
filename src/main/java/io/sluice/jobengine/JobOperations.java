package io.sluice.jobengine;

import jakarta.batch.operations.JobRestartException;
import java.util.Map;
import java.util.OptionalLong;

/**
 * The application's part in what somebody does to its jobs by the job operator. Called in that
 * caller's thread.
 */
public interface JobOperations {

  /**
   * Follows a stop or an abandonment, once it was done.
   *
   * @param parameters the job's
   */
  void stopped(long executionId, Map<String, String> parameters);

  /**
   * Restarts the job of an execution, if the application starts such jobs by a plan of its own,
   * whichever server it then is: the operator must not execute them beside that.
   *
   * @return the new execution, or the given one while the job waits for its turn; empty when the
   *     operator is to restart it
   * @throws JobRestartException if it can't be restarted now
   */
  OptionalLong restart(long executionId);
}
