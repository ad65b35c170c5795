package io.sluice.export.job.slice;

/** Another partition of the run has failed; this one would meet the same wall. */
public class RunHaltedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  RunHaltedException(long runId) {
    super("Run %d has failed in another slice".formatted(runId));
  }
}
