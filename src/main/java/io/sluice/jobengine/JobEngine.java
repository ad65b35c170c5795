package io.sluice.jobengine;

import io.sluice.delivery.StopSignal;
import jakarta.batch.operations.JobExecutionNotRunningException;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.JobExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jberet.runtime.JobExecutionImpl;
import org.jberet.spi.PropertyKey;

/**
 * Starts, restarts and stops jobs, and knows which of them run in this server. All methods may be
 * called by any thread, inside or outside of a transaction: the job repository is written apart.
 */
@ApplicationScoped
public class JobEngine {

  private static final Set<BatchStatus> LIVE =
      EnumSet.of(BatchStatus.STARTING, BatchStatus.STARTED, BatchStatus.STOPPING);

  /** The executions that this server started and that have not ended, by their ids. */
  private final Map<Long, JobExecutionImpl> runningHere = new ConcurrentHashMap<>();

  private volatile boolean shuttingDown;

  @Inject private JobOperator operator;

  /**
   * Starts a new instance of a job.
   *
   * @return the id of its first job execution
   */
  public long start(String jobName, Map<String, String> parameters) {
    return remember(operator.start(jobName, properties(parameters)));
  }

  /**
   * Restarts a job from its last checkpoints.
   *
   * @param executionId of its instance, whose most recent execution is restarted: STOPPED or
   *     FAILED, or one that still says that it runs although its server is gone (the caller must
   *     know that it is). An execution that was stopped, or whose server died, before its listeners
   *     were called is more recent than the one that the caller knows
   * @param parameters all parameters: those of the first start are not passed on reliably
   * @return the id of the new job execution
   */
  public long restart(long executionId, Map<String, String> parameters) {
    Properties properties = properties(parameters);
    properties.setProperty(PropertyKey.RESTART_MODE, PropertyKey.RESTART_MODE_FORCE);
    return remember(operator.restart(mostRecent(executionId), properties));
  }

  private long mostRecent(long executionId) {
    return operator.getJobExecutions(operator.getJobInstance(executionId)).stream()
        .mapToLong(JobExecution::getExecutionId)
        .max()
        .orElse(executionId);
  }

  /** Asks a job execution of any server to stop; does nothing if it has ended. */
  public void stop(long executionId) {
    JobExecutionImpl here = runningHere.get(executionId);
    if (here != null && LIVE.contains(here.getBatchStatus())) {
      here.stop();
      return;
    }
    try {
      operator.stop(executionId);
    } catch (JobExecutionNotRunningException alreadyEnded) {
      // what was asked for is the case
    }
  }

  /** Whether this server runs the job execution now. */
  public boolean runsHere(long executionId) {
    return runningHere.containsKey(executionId);
  }

  /**
   * Waits for the end of a job execution of this server.
   *
   * @return whether it has ended, and its last state stands in the job repository
   */
  public boolean awaitEnd(long executionId, Duration atMost) throws InterruptedException {
    JobExecutionImpl execution = runningHere.get(executionId);
    if (execution == null) {
      return true;
    }
    long start = System.nanoTime();
    execution.awaitTermination(atMost.toMillis(), TimeUnit.MILLISECONDS);
    // The status turns before it is stored: only the latch, which opens after, tells the end.
    boolean ended = System.nanoTime() - start < atMost.toNanos();
    if (ended) {
      runningHere.remove(executionId);
    }
    return ended;
  }

  /** Tells the artifacts of a job execution of this server whether it was asked to stop. */
  public StopSignal stopSignal(long executionId) {
    JobExecutionImpl execution = (JobExecutionImpl) operator.getJobExecution(executionId);
    return execution::isStopRequested;
  }

  /** Asks all jobs of this server to stop: they are to go on elsewhere or later. */
  public void shutDown() {
    shuttingDown = true;
    runningHere.values().forEach(JobExecutionImpl::stop);
  }

  /** Whether jobs stop because the server does, not because somebody wants them to. */
  public boolean isShuttingDown() {
    return shuttingDown;
  }

  private long remember(long executionId) {
    runningHere.put(executionId, (JobExecutionImpl) operator.getJobExecution(executionId));
    return executionId;
  }

  private static Properties properties(Map<String, String> parameters) {
    Properties properties = new Properties();
    parameters.forEach(properties::setProperty);
    return properties;
  }
}
