package io.sluice.jobengine;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jberet.runtime.runner.JobExecutionRunner;
import org.jberet.spi.JobTask;

/**
 * The job executions whose thread runs, or waits to run, in this server. JBeret's own sign of a
 * job's end is not given when the end can't be stored, as in an outage of the database: only the
 * thread's end is certain.
 */
final class LiveJobs {

  private final Map<Long, CompletableFuture<Void>> ends = new ConcurrentHashMap<>();

  /** Submitting happens in the thread that starts the job, before it learns the execution's id. */
  private static final ThreadLocal<CompletableFuture<Void>> SUBMITTED = new ThreadLocal<>();

  /** The task that is to be run instead, so that its end is seen; partitions are left alone. */
  JobTask tracked(JobTask task) {
    if (!(task instanceof JobExecutionRunner)) {
      return task;
    }
    CompletableFuture<Void> end = new CompletableFuture<>();
    SUBMITTED.set(end);
    return new TrackedTask(task, end);
  }

  /** Names the job that this thread has submitted last. */
  @SuppressWarnings("FutureReturnValueIgnored") // taking an entry out of a map does not fail
  void name(long executionId) {
    CompletableFuture<Void> end = SUBMITTED.get();
    SUBMITTED.remove();
    ends.put(executionId, end);
    end.thenRun(() -> ends.remove(executionId));
  }

  boolean contains(long executionId) {
    return ends.containsKey(executionId);
  }

  /** Completes when the job's thread has ended; completed when no such job lives here. */
  CompletableFuture<Void> end(long executionId) {
    return ends.getOrDefault(executionId, CompletableFuture.completedFuture(null));
  }

  Iterable<Long> executionIds() {
    return ends.keySet();
  }

  private record TrackedTask(JobTask task, CompletableFuture<Void> end) implements JobTask {

    @Override
    public int getRequiredRemainingPermits() {
      return task.getRequiredRemainingPermits();
    }

    @Override
    public void run() {
      try {
        task.run();
      } finally {
        end.complete(null);
      }
    }
  }
}
