package io.sluice.jobengine;

import jakarta.batch.runtime.JobExecution;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jberet.job.model.Job;
import org.jberet.operations.JobOperatorImpl;
import org.jberet.spi.BatchEnvironment;

/**
 * JBeret's operator, which also knows the jobs that run in this server whoever started them, and
 * gives {@link JobOperations} its part in what is done to them.
 */
final class WatchedJobOperator extends JobOperatorImpl {

  /** Among a restart's parameters: this server is to execute the job. It is not passed on. */
  static final String HERE = "restart-here";

  private final LiveJobs liveJobs;
  private final JobOperations operations;

  WatchedJobOperator(BatchEnvironment environment, LiveJobs liveJobs, JobOperations operations) {
    super(environment);
    this.liveJobs = liveJobs;
    this.operations = operations;
  }

  /** All other ways to start end here. */
  @Override
  public long start(Job job, Properties parameters, String user) {
    long executionId = super.start(job, parameters, user);
    liveJobs.name(executionId);
    return executionId;
  }

  @Override
  public long restart(long executionId, Properties parameters, String user) {
    boolean here = parameters != null && parameters.remove(HERE) != null;
    return here
        ? restartHere(executionId, parameters, user)
        : operations
            .restart(executionId)
            .orElseGet(() -> restartHere(executionId, parameters, user));
  }

  private long restartHere(long executionId, Properties parameters, String user) {
    long restarted = super.restart(executionId, parameters, user);
    liveJobs.name(restarted);
    return restarted;
  }

  @Override
  public void stop(long executionId) {
    super.stop(executionId);
    tell(executionId);
  }

  @Override
  public void abandon(long executionId) {
    super.abandon(executionId);
    tell(executionId);
  }

  private void tell(long executionId) {
    JobExecution execution = getJobExecution(executionId);
    operations.stopped(executionId, asMap(execution.getJobParameters()));
  }

  private static Map<String, String> asMap(Properties parameters) {
    return parameters == null
        ? Map.of()
        : parameters.stringPropertyNames().stream()
            .collect(Collectors.toMap(name -> name, parameters::getProperty));
  }
}
