package io.sluice.schedule;

import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.DeadExecutionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;

/**
 * Lets what a dead server executed be executed again, at once. What this server executes looks like
 * that when its clock is set ahead past its last heartbeat; the next heartbeat puts it right.
 */
record TakeOver(SchedulerName thisServer, Clock clock) implements DeadExecutionHandler<Void> {

  private static final Logger LOG = System.getLogger(TakeOver.class.getName());

  @Override
  public void deadExecution(ExecutionComplete execution, ExecutionOperations<Void> operations) {
    String server = execution.getExecution().pickedBy;
    if (thisServer.getName().equals(server)) {
      LOG.log(Level.WARNING, () -> "The clock was set ahead: heartbeats look as if they were late");
      return;
    }
    LOG.log(
        Level.INFO,
        () ->
            "%s is taken over from %s, which is dead"
                .formatted(execution.getExecution().taskInstance, server));
    operations.reschedule(execution, clock.instant());
  }
}
