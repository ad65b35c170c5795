package io.sluice.jobengine;

import io.sluice.delivery.StopSignal;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.batch.operations.JobExecutionNotRunningException;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.JobExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jberet.repository.JobRepository;
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

  /** Leaves a container's usual grace of 10 seconds time enough for the rest. */
  private static final Duration SHUTDOWN_GRACE = Duration.ofSeconds(8);

  private final Thread shutdownHook = new Thread(this::shutDown, "sluice-shutdown");
  private volatile boolean shuttingDown;

  @Inject JobOperator operator;
  @Inject JobRepository repository;
  @Inject LiveJobs liveJobs;

  /** The server closes its pools before it tells the application: jobs must know earlier. */
  @PostConstruct
  void addShutdownHook() {
    Runtime.getRuntime().addShutdownHook(shutdownHook);
  }

  @PreDestroy
  void removeShutdownHook() {
    try {
      Runtime.getRuntime().removeShutdownHook(shutdownHook);
    } catch (IllegalStateException alreadyShuttingDown) {
      // it runs, or has run
    }
  }

  /**
   * Starts a new instance of a job.
   *
   * @return the id of its first job execution
   */
  public long start(String jobName, Map<String, String> parameters) {
    return operator.start(jobName, properties(parameters));
  }

  /**
   * Restarts a job from its last checkpoints, in this server.
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
    properties.setProperty(WatchedJobOperator.HERE, "true");
    properties.setProperty(PropertyKey.RESTART_MODE, PropertyKey.RESTART_MODE_FORCE);
    return operator.restart(mostRecent(executionId), properties);
  }

  /**
   * Stores the end of a job execution that says it runs although it has ended in this server: the
   * database did not take its last state.
   *
   * @return how it ended; empty when this server does not remember an end
   */
  public Optional<BatchStatus> storeEnd(long executionId) {
    JobExecutionImpl execution = execution(executionId);
    if (runsHere(executionId) || LIVE.contains(execution.getBatchStatus())) {
      return Optional.empty();
    }
    repository.updateJobExecution(execution, true, false);
    return Optional.of(execution.getBatchStatus());
  }

  /** The latest execution of the same instance, which somebody else may have restarted. */
  public long mostRecent(long executionId) {
    return operator.getJobExecutions(operator.getJobInstance(executionId)).stream()
        .mapToLong(JobExecution::getExecutionId)
        .max()
        .orElse(executionId);
  }

  /** Asks a job execution of any server to stop; does nothing if it has ended. */
  public void stop(long executionId) {
    if (runsHere(executionId)) {
      stopHere(executionId);
      return;
    }
    try {
      operator.stop(executionId);
    } catch (JobExecutionNotRunningException alreadyEnded) {
      // what was asked for is the case
    }
  }

  private void stopHere(long executionId) {
    JobExecutionImpl execution = execution(executionId);
    if (LIVE.contains(execution.getBatchStatus())) {
      execution.stop();
    }
  }

  /** True while this server runs the job execution now. */
  public boolean runsHere(long executionId) {
    return liveJobs.contains(executionId);
  }

  /**
   * Waits for the end of a job execution of this server.
   *
   * @return whether it has ended; unless the database is out of reach, its last state is stored
   */
  public boolean awaitEnd(long executionId, Duration atMost) throws InterruptedException {
    try {
      liveJobs.end(executionId).get(atMost.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException("The end of a job never fails", e);
    }
  }

  /** Tells the artifacts of a job execution of this server whether it was asked to stop. */
  public StopSignal stopSignal(long executionId) {
    return execution(executionId)::isStopRequested;
  }

  private JobExecutionImpl execution(long executionId) {
    return (JobExecutionImpl) operator.getJobExecution(executionId);
  }

  /** Asks all jobs of this server to stop, for they go on elsewhere or later, and waits a while. */
  public void shutDown() {
    shuttingDown = true;
    liveJobs.executionIds().forEach(this::stopHere);
    long deadline = System.nanoTime() + SHUTDOWN_GRACE.toNanos();
    try {
      for (long executionId : liveJobs.executionIds()) {
        awaitEnd(executionId, Duration.ofNanos(Math.max(0, deadline - System.nanoTime())));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** True once jobs stop because the server does, not because somebody wants them to. */
  public boolean isShuttingDown() {
    return shuttingDown;
  }

  private static Properties properties(Map<String, String> parameters) {
    Properties properties = new Properties();
    parameters.forEach(properties::setProperty);
    return properties;
  }
}
