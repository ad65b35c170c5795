package io.sluice.export;

/**
 * A job execution that was taken for dead still works on a run that another one has taken over. Its
 * chunk must not be committed: the other one reads the same records.
 */
public class RunTakenOverException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  RunTakenOverException(long runId, long jobExecutionId, long takenOverBy) {
    super(
        "Run %d belongs to job execution %d now, not to %d"
            .formatted(runId, takenOverBy, jobExecutionId));
  }
}
