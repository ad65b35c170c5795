package io.sluice.jobengine;

/**
 * A job instance: one start of a job and all its restarts.
 *
 * @param executions how many there are
 * @param latest the latest of them, without its steps; absent before the first
 */
public record JobInstanceView(long id, String job, long executions, JobExecutionView latest) {

  JobInstanceView with(JobExecutionView itsLatest) {
    return new JobInstanceView(id, job, executions, itsLatest);
  }
}
