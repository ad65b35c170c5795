package io.sluice.run;

import io.sluice.database.Sql;

/** Lets a run's latest job execution alone write about it, by plain statements. */
public record RunOwnership(Sql sql) {

  /**
   * Keeps a new job execution from starting until the transaction ends.
   *
   * @throws RunTakenOverException if the job execution is not the run's latest any more
   */
  public void lock(long runId, long jobExecutionId) {
    sql.one(
            row -> row.getLong(1),
            "select job_execution_id from run where id = ? for update",
            runId)
        .filter(latest -> latest != jobExecutionId)
        .ifPresent(
            latest -> {
              throw new RunTakenOverException(runId, jobExecutionId, latest);
            });
  }

  /**
   * Looks in the statement itself whose the run is: there may be no transaction around it.
   *
   * @param statement an update or a delete that ends in its conditions
   * @throws RunTakenOverException if the job execution is not the run's latest any more
   */
  public void update(long runId, long jobExecutionId, String statement, Object... values) {
    Object[] all = new Object[values.length + 2];
    System.arraycopy(values, 0, all, 0, values.length);
    all[values.length] = runId;
    all[values.length + 1] = jobExecutionId;
    String ifOwner =
        " and exists (select 1 from run where run.id = ? and run.job_execution_id = ?)";
    if (sql.update(statement + ifOwner, all) == 0) {
      lock(runId, jobExecutionId);
    }
  }
}
