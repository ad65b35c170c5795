package io.sluice.jobengine;

import java.time.Instant;
import java.util.List;

/**
 * A job execution as the job repository has it.
 *
 * @param instance of which it is one execution; a stopped job that goes on has several
 * @param status a batch status, such as STARTED
 * @param run the run that the job executes; absent for any other job
 * @param latest whether no later execution of its instance exists: only this one can be restarted
 *     or abandoned
 * @param createdAt when it was asked for
 * @param steps in the order in which they began; absent in a list
 */
public record JobExecutionView(
    long id,
    long instance,
    String job,
    String status,
    String exitStatus,
    Long run,
    boolean latest,
    Instant createdAt,
    Instant startedAt,
    Instant endedAt,
    Instant updatedAt,
    List<StepView> steps) {

  JobExecutionView with(List<StepView> itsSteps) {
    return new JobExecutionView(
        id,
        instance,
        job,
        status,
        exitStatus,
        run,
        latest,
        createdAt,
        startedAt,
        endedAt,
        updatedAt,
        itsSteps);
  }
}
