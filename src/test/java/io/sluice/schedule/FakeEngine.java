package io.sluice.schedule;

import io.sluice.jobengine.JobEngine;
import jakarta.batch.runtime.BatchStatus;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Notes what it is asked for; between two looks at a job a scripted thing happens. */
class FakeEngine extends JobEngine {

  static final long NEW_EXECUTION = 77;

  final List<String> calls = new ArrayList<>();
  final Set<Long> runsHere = new HashSet<>();
  private final Deque<Runnable> beforeLooks = new ArrayDeque<>();
  private final OneRun run;

  /** When it is not the one that the run knows. */
  Long mostRecent;

  /** The repository's status of a job that was stopped. */
  String endAfterStop = "STOPPED";

  /** The end that the repository did not take; null when this server remembers none. */
  BatchStatus lostEnd;

  private String end = "COMPLETED";
  private boolean shuttingDown;

  FakeEngine(OneRun run) {
    this.run = run;
  }

  /** The change that the next look finds, while the job still runs. */
  FakeEngine thenLook(Runnable happens) {
    beforeLooks.add(happens);
    return this;
  }

  FakeEngine endsAs(String status) {
    end = status;
    return this;
  }

  @Override
  public long start(String jobName, Map<String, String> parameters) {
    return begin("start " + jobName + " " + parameters);
  }

  @Override
  public long restart(long executionId, Map<String, String> parameters) {
    return begin("restart " + executionId + " " + parameters);
  }

  private long begin(String call) {
    calls.add(call);
    run.jobStarted(NEW_EXECUTION, "STARTED");
    return NEW_EXECUTION;
  }

  @Override
  public void stop(long executionId) {
    calls.add("stop " + executionId);
    end = endAfterStop;
  }

  @Override
  public long mostRecent(long executionId) {
    return mostRecent == null ? executionId : mostRecent;
  }

  @Override
  public boolean runsHere(long executionId) {
    return runsHere.contains(executionId);
  }

  @Override
  public Optional<BatchStatus> storeEnd(long executionId) {
    if (lostEnd != null) {
      calls.add("store end " + executionId);
      run.jobStatus = lostEnd.name();
    }
    return Optional.ofNullable(lostEnd);
  }

  @Override
  public boolean awaitEnd(long executionId, Duration atMost) {
    if (beforeLooks.isEmpty()) {
      run.jobStatus = end;
      return true;
    }
    beforeLooks.poll().run();
    return false;
  }

  @Override
  public void shutDown() {
    shuttingDown = true;
  }

  @Override
  public boolean isShuttingDown() {
    return shuttingDown;
  }
}
