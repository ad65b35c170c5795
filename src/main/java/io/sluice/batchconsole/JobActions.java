package io.sluice.batchconsole;

import io.sluice.jobengine.JobExecutionView;
import java.util.Set;

/** The actions that a job execution allows in its state. */
public record JobActions(boolean stop, boolean restart, boolean abandon) {

  private static final Set<String> STOPPABLE = Set.of("STARTING", "STARTED");
  private static final Set<String> ENDED_EARLY = Set.of("STOPPED", "FAILED");

  public static JobActions of(JobExecutionView execution) {
    boolean mayGoOn = ENDED_EARLY.contains(execution.status()) && execution.latest();
    boolean stop = STOPPABLE.contains(execution.status()) && execution.latest();
    return new JobActions(stop, mayGoOn, mayGoOn);
  }
}
