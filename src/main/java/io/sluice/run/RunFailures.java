package io.sluice.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Why the jobs of this server fail, kept from the failure until the run's fate is decided. The
 * first failure of a job execution is its reason; the others follow from it.
 */
@ApplicationScoped
public class RunFailures {

  private static final Failure UNKNOWN =
      new Failure("The job failed; the server's log says why", false);

  private final Map<Long, Failure> failures = new ConcurrentHashMap<>();

  /**
   * @param reason in words for the user
   * @param isFinal whether another try can't help
   */
  public record Failure(String reason, boolean isFinal) {}

  public void note(long runId, Failure failure) {
    failures.putIfAbsent(runId, failure);
  }

  /** A new job execution of the run begins. */
  public void forget(long runId) {
    failures.remove(runId);
  }

  /** True if the current job execution of the run has failed already. */
  public boolean failed(long runId) {
    return failures.containsKey(runId);
  }

  /** The failure, which is then forgotten. */
  public Failure take(long runId) {
    Failure failure = failures.remove(runId);
    return failure == null ? UNKNOWN : failure;
  }
}
