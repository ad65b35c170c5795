package io.sluice.jobengine;

import jakarta.batch.operations.JobRestartException;
import java.util.OptionalLong;

/**
 * Restarts those jobs that the application starts by a plan of its own, whichever server it then
 * is: the operator must not execute them beside that.
 */
@FunctionalInterface
public interface JobRestarts {

  /**
   * Restarts the job of an execution, if it is such a job.
   *
   * @return the new execution, or the given one while the job waits for its turn; empty when the
   *     operator is to restart it
   * @throws JobRestartException if it can't be restarted now
   */
  OptionalLong restart(long executionId);
}
