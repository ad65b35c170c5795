package io.sluice.schedule;

import com.github.kagkarlsson.scheduler.CurrentlyExecuting;
import com.github.kagkarlsson.scheduler.task.DeadExecutionHandler;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

/**
 * Lets what nobody executes any more be executed again, at once: its server is dead, or the end of
 * its execution could not be written. What a thread of this server executes is not dead, though it
 * looks so when the clock is set ahead past its last heartbeat; the next heartbeat puts it right.
 */
record TakeOver(Supplier<List<CurrentlyExecuting>> executedHere, Clock clock)
    implements DeadExecutionHandler<Void> {

  private static final Logger LOG = System.getLogger(TakeOver.class.getName());

  @Override
  public void deadExecution(ExecutionComplete complete, ExecutionOperations<Void> operations) {
    Execution execution = complete.getExecution();
    if (isExecutedHere(execution)) {
      LOG.log(
          Level.WARNING,
          () -> inWords(execution) + " is executed here, though its heartbeat is late");
      return;
    }
    LOG.log(Level.INFO, () -> inWords(execution) + " is taken over from " + execution.pickedBy);
    operations.reschedule(complete, clock.instant());
  }

  private boolean isExecutedHere(Execution execution) {
    return executedHere.get().stream()
        .map(CurrentlyExecuting::getExecution)
        .anyMatch(execution::equals);
  }

  private static String inWords(Execution execution) {
    return execution.taskInstance.getTaskName() + " " + execution.taskInstance.getId();
  }
}
