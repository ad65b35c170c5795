package io.sluice.batchconsole;

import io.sluice.audit.AuditAction;
import io.sluice.audit.AuditEntity;
import io.sluice.audit.Audited;
import io.sluice.jobengine.JobExecutionRepository;
import io.sluice.jobengine.JobExecutionView;
import io.sluice.problem.ConflictException;
import io.sluice.problem.NoSuchThingException;
import jakarta.batch.operations.BatchRuntimeException;
import jakarta.batch.operations.JobOperator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Properties;

/** Stops, restarts and abandons job executions, whoever started them. */
@ApplicationScoped
public class JobService {

  private final JobExecutionRepository executions;
  private final JobOperator operator;

  /** For the container's proxy. */
  protected JobService() {
    this(null, null);
  }

  @Inject
  public JobService(JobExecutionRepository executions, JobOperator operator) {
    this.executions = executions;
    this.operator = operator;
  }

  /**
   * The execution with its steps.
   *
   * @throws NoSuchThingException if there is none
   */
  public JobExecutionView get(long id) {
    return executions
        .execution(id)
        .orElseThrow(() -> new NoSuchThingException("Job execution", id));
  }

  /**
   * @throws ConflictException if it is neither STARTING nor STARTED, or not the latest of its
   *     instance
   */
  @Audited(action = AuditAction.STOP, entity = AuditEntity.JOB)
  public void stop(long id) {
    JobExecutionView found = get(id);
    require(
        found,
        JobActions.of(found).stop(),
        "only the latest one of an instance can be stopped, when it is STARTING or STARTED");
    operate(found, () -> operator.stop(id));
  }

  /**
   * Lets the job go on from its checkpoints. That of a run goes on on the server that is free.
   *
   * @return the id of the new execution; the given one when the run still waits for a server
   * @throws ConflictException if it is neither STOPPED nor FAILED, or not the latest of its
   *     instance, or another run of the same export goes on
   */
  @Audited(action = AuditAction.RESTART, entity = AuditEntity.JOB)
  public long restart(long id) {
    JobExecutionView found = get(id);
    require(
        found,
        JobActions.of(found).restart(),
        "only the latest one of an instance can be restarted, when it is STOPPED or FAILED");
    long[] restarted = new long[1];
    operate(found, () -> restarted[0] = operator.restart(id, new Properties()));
    return restarted[0];
  }

  /**
   * Gives the job up: it can never be restarted. Its run, if it goes on, begins a new one.
   *
   * @throws ConflictException if it is neither STOPPED nor FAILED, or not the latest of its
   *     instance
   */
  @Audited(action = AuditAction.ABANDON, entity = AuditEntity.JOB)
  public void abandon(long id) {
    JobExecutionView found = get(id);
    require(
        found,
        JobActions.of(found).abandon(),
        "only the latest one of an instance can be abandoned, when it is STOPPED or FAILED");
    operate(found, () -> operator.abandon(id));
  }

  private static void require(JobExecutionView found, boolean allowed, String rule) {
    if (!allowed) {
      throw new ConflictException(
          "Job execution %d is %s; %s".formatted(found.id(), found.status(), rule));
    }
  }

  /** The state may have changed since it was read: then the operator refuses. */
  private static void operate(JobExecutionView found, Runnable action) {
    try {
      action.run();
    } catch (BatchRuntimeException refused) {
      throw new ConflictException(
          "Job execution %d was %s when it was read; the job operator refused: %s"
              .formatted(found.id(), found.status(), refused.getMessage()));
    }
  }
}
