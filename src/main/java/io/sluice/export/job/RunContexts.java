package io.sluice.export.job;

import io.sluice.export.Run;
import io.sluice.export.RunService;
import io.sluice.jobengine.JobEngine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The contexts of the job executions of this server, by their ids. */
@ApplicationScoped
public class RunContexts {

  @Inject private RunService runs;
  @Inject private JobEngine engine;

  private final Map<Long, RunContext> contexts = new ConcurrentHashMap<>();

  void open(long executionId, long runId) {
    Run run = runs.find(runId);
    contexts.put(
        executionId,
        new RunContext(runId, run.getExport(), run.getStartedAt(), engine.stopSignal(executionId)));
  }

  RunContext of(long executionId) {
    return contexts.get(executionId);
  }

  void close(long executionId) {
    contexts.remove(executionId);
  }
}
