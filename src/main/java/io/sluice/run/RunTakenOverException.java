package io.sluice.run;

/**
 * A job execution that was taken for dead still works on a run that another one has taken over.
 * Nothing that it did must be committed: the other one plans and reads the same.
 */
public class RunTakenOverException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public RunTakenOverException(long runId, long jobExecutionId, Long takenOverBy) {
    super(
        "Run %d belongs to job execution %d now, not to %d"
            .formatted(runId, takenOverBy, jobExecutionId));
  }
}
